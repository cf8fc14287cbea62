import type { EventOf } from '../../schemas/events/event';
import type { SetAsideReason } from '../../schemas/events/set-aside';
import type { Condition } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import type { Draft } from './draft';
import { isOvertaken } from './last-word';
import { planRevised } from './plan';
import type { PathwayState, RecallAhead, Setting } from './state';

type Ahead = Pick<PathwayState, 'recallsAhead'>;
type Recall = EventOf<'transition.report.set-aside'>['data']['recall'];

/** The release may still be told: what the recall says is kept until then. */
export const notYet = (reportType: string, recall: Recall, reason: SetAsideReason = 'not-on-licence'): Draft => ({
  type: 'transition.report.set-aside',
  data: { reason, reportType, recall },
});

/** Kept with those told before, each once. */
export const withAhead = ({ recallsAhead = [] }: Ahead, ahead: RecallAhead): Ahead =>
  recallsAhead.some(({ at, condition }) => at === ahead.at && condition === ahead.condition)
    ? {}
    : { recallsAhead: [...recallsAhead, ahead] };

/** The recall that is known came after one told only now: the person is back since that day. */
export function recalledBefore(
  { occurredAt }: { occurredAt: Instant },
  state: PathwayState,
  setting: Setting,
): Draft[] {
  const { dates, conditions, releasedAt } = state;
  const admission = localDateOf(occurredAt, setting.zone);
  const isRecall = conditions.includes('recalled') && releasedAt !== undefined && occurredAt >= releasedAt;
  return isRecall && compare(admission, dates.admission) < 0
    ? [planRevised(state, { trigger: 'recalled', dates: { ...dates, admission } }, setting)]
    : [];
}

/** A release leaves what came about before it behind. */
export const aheadOf = (release: Instant, { recallsAhead = [] }: Ahead): RecallAhead[] =>
  recallsAhead.filter(({ at }) => at >= release).toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** What was told ahead counts now, also as a word on where the person is. */
export function aheadHeard(state: PathwayState): Pick<PathwayState, 'wordAt'> {
  const last = aheadOf(state.releasedAt ?? '', state).at(-1);
  return last === undefined || isOvertaken('whereabouts', { occurredAt: last.at }, state)
    ? {}
    : { wordAt: { ...state.wordAt, whereabouts: last.at } };
}

/** Where the person went after a release that is told only now, and was not brought back from. */
export const awaySince = (release: Instant, state: Ahead): Condition[] =>
  aheadOf(release, state)
    .slice(-1)
    .flatMap(({ condition }) => condition ?? []);
