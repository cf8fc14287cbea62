import type { EventOf } from '../../schemas/events/event';
import type { LegalStatus } from '../../schemas/reports/custody';
import type { Report } from '../../schemas/reports/report';
import type { LocalDate } from '../../schemas/time';
import { defined } from '../defined';
import type { Draft } from './draft';
import { handoverDays } from './handover-days';
import { planRevised } from './plan';
import type { PathwayState, Setting } from './state';

type Around = {
  state: PathwayState;
  setting: Setting;
  /** Where the person comes in recalled. */
  recalled?: EventOf<'transition.pathway.condition-set'>['data'];
};
type Opening = Pick<Report, 'identifiers'> & { data: { establishment: string; legalStatus: LegalStatus } };

/** A pathway's first day, with every step in its plan. */
export function opened(report: Opening, admission: LocalDate, { state, setting, recalled }: Around): Draft[] {
  const { profile, personRef, detailsRef } = setting;
  const { establishment, legalStatus } = report.data;
  const inside = { conditions: recalled === undefined ? [] : [recalled.condition], legalStatus };
  const release = recalled?.until;
  const told = { sentence: {}, release, state: inside, today: admission };
  const dates = defined({ admission, release, ...handoverDays(told, profile) });
  const data = {
    personRef,
    profile: profile.key,
    profileVersion: profile.version,
    establishment,
    legalStatus,
    identifiers: report.identifiers,
    dates,
  };
  return [
    { type: 'transition.pathway.opened', data },
    ...(detailsRef === undefined ? [] : [{ type: 'transition.person.registered' as const, data: { detailsRef } }]),
    ...(recalled === undefined ? [] : [{ type: 'transition.pathway.condition-set' as const, data: recalled }]),
    planRevised({ ...state, ...inside }, { trigger: 'opened', dates }, setting),
  ];
}
