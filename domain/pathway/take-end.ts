import type { ReportOf } from '../../schemas/reports/report';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { cancelled, closing, pendingSteps } from './closing';
import type { Draft } from './draft';
import { handoverDays, withHandover } from './handover-days';
import { isOvertaken } from './last-word';
import { planRevised } from './plan';
import { isSame } from './restated';
import { aside } from './set-aside';
import type { Moment, PathwayState } from './state';
import { recorded } from './take-record';

/** Every timer and every message stops at once; a person takes up what the death asks of us. Nobody came in dead. */
export function takeDeath(report: ReportOf<'agency.custody.died'>, state: PathwayState, { setting }: Moment): Draft[] {
  if (compare(localDateOf(report.occurredAt, setting.zone), state.dates.admission) < 0)
    return aside('before-sentence', report);
  return [
    ...pendingSteps(state, setting).map((step): Draft => cancelled(step, 'died')),
    { type: 'transition.pathway.closed', data: { reason: 'died', task: 'bereavement' } },
  ];
}

/** Another legal status is kept, and who leads is worked out anew; a sentence quashed, or a case opened in error, ends the pathway and a person looks at what must be purged. */
export function takeStatus(
  report: ReportOf<'agency.sentence.status-changed'>,
  state: PathwayState,
  { now, setting }: Moment,
): Draft[] {
  const { legalStatus, ends } = report.data;
  if (ends !== undefined) return closing({ reason: ends, task: 'purge-review' }, 'closed', { state, setting });
  if (isOvertaken('legal-status', report, state)) return aside('stale', report);
  if (legalStatus === state.legalStatus) return [];
  const today = localDateOf(now, setting.zone);
  const { sentence, conditions, dates: held } = state;
  const { release } = held;
  const told = { sentence, release, state: { conditions, legalStatus }, today };
  const dates = withHandover(held, handoverDays(told, setting.profile));
  return [
    recorded('legal-status', { legalStatus }),
    ...(isSame(dates, held) ? [] : [planRevised(state, { trigger: 'status-changed', dates }, setting)]),
  ];
}
