import type { ReportOf } from '../../schemas/reports/report';
import type { LocalDate } from '../../schemas/time';
import { localDateOf } from '../calendar/zone';
import { handoverDays } from './handover-days';
import type { Draft } from './draft';
import { planRevised } from './plan';
import type { Moment, PathwayState, Setting } from './state';
import { takeReturn } from './take-absence';

type Around = { state: PathwayState; setting: Setting };
type Opening = ReportOf<'agency.custody.received'> | ReportOf<'agency.pathway.requested'>;

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

function opened(report: Opening, admission: LocalDate, { state, setting }: Around): Draft[] {
  const { profile, personRef } = setting;
  const { establishment, legalStatus } = report.data;
  const told = { sentence: {}, release: undefined, state: { conditions: [], legalStatus }, today: admission };
  const dates = { admission, ...handoverDays(told, profile) };
  const data = {
    personRef,
    profile: profile.key,
    profileVersion: profile.version,
    establishment,
    legalStatus,
    identifiers: report.identifiers,
    dates,
  };
  return [{ type: 'transition.pathway.opened', data }, planRevised(state, { trigger: 'opened', dates }, setting)];
}
