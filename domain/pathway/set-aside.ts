import type { SetAsideReason } from '../../schemas/events/set-aside';
import type { Draft } from './draft';

/** A report that changes nothing, with why, for a person to read. */
export const aside = (reason: SetAsideReason, { type }: { type: string }): Draft[] => [
  { type: 'transition.report.set-aside', data: { reason, reportType: type } },
];
