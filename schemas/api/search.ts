import { z } from 'zod';
import { CaseloadRow } from './caseload';
import { field } from './field-class';

/** A name, or parts of it, or a number. */
export const SearchRequest = z
  .strictObject({ of: field('identity', z.string().trim().min(2).max(100)) })
  .meta({ id: 'SearchRequest' });

/** Whom a name or a number found, the most urgent first; who may not be seen is not among them. */
export const SearchAnswer = z.object({ items: z.array(CaseloadRow) }).meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
