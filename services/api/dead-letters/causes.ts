import type { LetterCause } from '../../../schemas/api/dead-letter';
import { causeOf } from '../../platform/dead-letter-cause';
import type { ReasonCount } from '../../platform/dead-letters';
import { groupBy } from '../../platform/group-by';

/** Reasons under what they have in common, the most frequent first: one cause is mended once, whatever it held back. */
export const causesOf = (reasons: readonly ReasonCount[]): LetterCause[] =>
  [...groupBy(reasons, ({ reason }) => causeOf(reason))]
    .map(([cause, members]) => ({
      cause,
      count: members.reduce((sum, { count }) => sum + count, 0),
      since: members.map(({ oldest }) => oldest).toSorted()[0] ?? '',
      reasons: members
        .toSorted((a, b) => b.count - a.count)
        .map(({ reason, topic, count }) => ({ reason, topic, count })),
    }))
    .toSorted((a, b) => b.count - a.count);
