import { z } from 'zod';
import { CaseloadRow } from './caseload';

/** Whom a name or a number found, the most urgent first; who may not be seen is not among them. */
export const SearchAnswer = z.object({ items: z.array(CaseloadRow) }).meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
