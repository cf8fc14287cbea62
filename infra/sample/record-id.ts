import { createHash } from 'node:crypto';
import type { Person } from './story';

/** An agency's own id of a record, the same each time it is told; it holds no number of the person. */
export const recordId = (of: string, { crn }: Person): string =>
  `${of}-${createHash('sha256').update(crn).digest('hex').slice(0, 12)}`;
