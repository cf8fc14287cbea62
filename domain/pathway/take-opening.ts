import type { ReportOf } from '../../schemas/reports/report';
import { localDateOf } from '../calendar/zone';
import type { Draft } from './draft';
import { opened } from './opened';
import type { Moment, PathwayState } from './state';
import { takeReturn } from './take-absence';

/** The opening report, by the prison or by a coordinator for a person already inside; later it tells where they are. */
export function takeReceived(
  report: ReportOf<'agency.custody.received'>,
  state: PathwayState,
  moment: Moment,
): Draft[] {
  const { setting } = moment;
  if (state.status === 'new') return opened(report, localDateOf(report.occurredAt, setting.zone), { state, setting });
  return takeReturn(report, state, moment);
}

export const takeRequested = (
  report: ReportOf<'agency.pathway.requested'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] => (state.status === 'new' ? opened(report, report.data.admittedOn, { state, setting }) : []);
