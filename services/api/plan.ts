import { defined } from '../../domain/defined';
import { decideAll } from '../../domain/pathway/decide';
import { newPathway } from '../../domain/pathway/evolve';
import type { Setting } from '../../domain/pathway/state';
import { profileFor } from '../../domain/profiles/registry';
import { ownerOf } from '../../domain/steps/readiness';
import type { Plan, PlanRequest } from '../../schemas/api/plan';
import type { Officer } from '../../schemas/api/officer';
import type { Report } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import { zoneTransitions } from '../platform/zone-transitions';
import { officersReport } from './act-report';

const TABLE = { from: '1970-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' };

/** What a pathway that is opened now would plan, decided by the rules it would go by; nothing is kept. */
export function planOf(asked: PlanRequest, officer: Officer, now: Instant): Plan {
  const profile = profileFor(asked.establishment);
  const zone = zoneTransitions(profile.zone, TABLE.from, TABLE.until);
  const setting: Setting = { pathwayId: 'looked-ahead', personRef: 'looked-ahead', profile, zone };
  const inputs = reportsOf(asked, officer, now).map((report) => ({ kind: 'report', now, report }) as const);
  const { state } = decideAll(inputs, newPathway, setting);
  const steps = profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    return step === undefined ? [] : [defined({ step: step.key, owner: ownerOf(step, definition), due: step.due })];
  });
  return {
    profile: profile.key,
    profileVersion: profile.version,
    zone: profile.zone,
    dates: state.dates,
    steps: steps.toSorted((a, b) => ((a.due ?? NEVER) < (b.due ?? NEVER) ? -1 : 1)),
  };
}

const NEVER = '9999';

function reportsOf({ release, ...data }: PlanRequest, officer: Officer, now: Instant): Report[] {
  const told = (reportId: string) => officersReport({ reportId, pathwayId: 'looked-ahead', officer, now });
  const requested: Report = { ...told('looks-ahead/requested'), type: 'agency.pathway.requested', data };
  if (release === undefined) return [requested];
  const dates = { sentenceStart: data.admittedOn, conditionalRelease: release, confirmedRelease: release };
  return [
    requested,
    { ...told('looks-ahead/dates'), sourceAgency: 'prison', type: 'agency.sentence.dates-changed', data: { dates } },
  ];
}
