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
