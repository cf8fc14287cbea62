import type { RetentionClass } from '../../schemas/pathway';
import type { Offset } from '../calendar/offset';

/** How long one class is kept, counted from the day the pathway closed. */
export type Retention = { keeps: RetentionClass; after: Offset; source: string };

const SOURCE = 'proposed here; the service that is answerable sets it (Directive (EU) 2016/680, Article 5)';

/** Where a jurisdiction has not set its own: what was written goes first, the record of what was done last. */
export const defaultRetention: readonly Retention[] = [
  { keeps: 'note', after: { months: 12 }, source: SOURCE },
  { keeps: 'identity', after: { months: 24 }, source: SOURCE },
  { keeps: 'record', after: { months: 72 }, source: SOURCE },
];
