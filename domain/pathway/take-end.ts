import type { ReportOf } from '../../schemas/reports/report';
import { cancelled, closing, pendingSteps } from './closing';
import type { Draft } from './draft';
import type { Moment, PathwayState } from './state';

/** Every timer and every message stops at once; a person takes up what the death asks of us. */
export const takeDeath = (state: PathwayState, { setting }: Moment): Draft[] => [
  ...pendingSteps(state, setting).map((step): Draft => cancelled(step, 'died')),
  { type: 'transition.pathway.closed', data: { reason: 'died', task: 'bereavement' } },
];

/** Another legal status is kept; a sentence quashed, or a case opened in error, ends the pathway and a person looks at what must be purged. */
export function takeStatus(
  { data }: ReportOf<'agency.sentence.status-changed'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { legalStatus, ends } = data;
  if (ends !== undefined) return closing({ reason: ends, task: 'purge-review' }, 'closed', { state, setting });
  if (legalStatus === state.legalStatus) return [];
  return [{ type: 'transition.fact.recorded', data: { fact: 'legal-status', detail: { legalStatus } } }];
}
