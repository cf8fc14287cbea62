import { z } from 'zod';
import { Agency, Role } from '../agency';
import { field } from './field-class';

/** Who is signed in, as their agency's register has them now. */
export const Officer = z
  .object({
    id: field('operational', z.string()),
    name: field('operational', z.string()),
    role: field('operational', Role),
    agency: field('operational', Agency),
  })
  .meta({ id: 'Officer' });
export type Officer = z.infer<typeof Officer>;

/** Who is signed in, with what they may do beside any one pathway: a page offers nothing else. */
export const SignedIn = Officer.extend({ may: field('operational', z.array(z.string())) }).meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof SignedIn>;
