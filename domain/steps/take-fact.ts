import type { PathwayDates } from '../../schemas/pathway';
import type { ReportOf } from '../../schemas/reports/report';
import { localDateOf } from '../calendar/zone';
import { lateAllocationWarning } from '../licence/early-release';
import type { Draft } from '../pathway/draft';
import { ifNews } from '../pathway/known-facts';
import { isOvertaken } from '../pathway/last-word';
import { planRevised } from '../pathway/plan';
import { reopening } from '../pathway/reopening';
import { aside } from '../pathway/set-aside';
import { defined } from '../defined';
import type { Moment, PathwayState, Step } from '../pathway/state';
import { recorded } from '../pathway/take-record';
import { isOfBefore } from './readiness';

/** An officer named completes the step; another one named later is a new fact about the same step. */
export function takeAllocation(
  report: ReportOf<'agency.allocation.community-officer-changed'>,
  state: PathwayState,
  moment: Moment,
): Draft[] {
  const { steps, dates } = state;
  const { allocationId: evidence, officerRef } = report.data;
  if (isOvertaken('community-officer', report, state)) return aside('stale', report);
  if (steps['community-officer-named']?.evidence === evidence) return [];
  return [
    {
      type: 'transition.step.completed',
      data: { step: 'community-officer-named', by: 'probation', evidence, ...(officerRef && { noteRef: officerRef }) },
    },
    ...(isLate(dates, moment) ? [late] : []),
  ];
}

const late: Draft = { type: 'transition.pathway.escalated', data: { to: 'supervisor', reason: 'late-allocation' } };

/** By the licence calendar there are too few days left to prepare the release with this officer. */
function isLate({ release, releasedOn }: PathwayDates, { now, setting }: Moment): boolean {
  const { licence: rule, holidays } = setting.profile;
  if (rule === undefined || release === undefined || releasedOn !== undefined) return false;
  const today = localDateOf(now, setting.zone);
  return lateAllocationWarning({ today, releaseDate: release }, { rule, holidays: holidays.days });
}

type Stay = ReportOf<'agency.accommodation.booked'> | ReportOf<'agency.accommodation.confirmed'>;

/** A booking is the provider's yes, a confirmation makes the place sure. Either may come unasked. */
export function takeAccommodation(report: Stay, { steps }: PathwayState): Draft[] {
  const step = steps['accommodation-confirmed'];
  const { booking: evidence } = report.data;
  if (step === undefined || step.status === 'cancelled') return aside('nothing-offered', report);
  if (isOfBefore(report, step)) return aside('stale', report);
  if (step.status === 'done') return [];
  if (isSure(report))
    return [{ type: 'transition.step.completed', data: { step: step.key, by: 'community', evidence } }];
  return step.status === 'accepted' ? [] : booked(report, step);
}

const isSure = ({ type, data }: Stay): boolean =>
  type === 'agency.accommodation.confirmed' || ('confirmed' in data && data.confirmed === true);

function booked(report: Stay, { key, offer }: Step): Draft[] {
  const { booking: evidence, provider = offer?.candidate } = report.data;
  if (offer?.candidate !== undefined && offer.candidate !== provider) return aside('other-offer', report);
  const data = defined({ step: key, by: 'community' as const, evidence, offer: offer?.offer });
  return [{ type: 'transition.step.accepted', data }];
}

type Arrival = ReportOf<'agency.accommodation.arrived'> | ReportOf<'agency.accommodation.not-arrived'>;

/**
 * An arrival may be told before the release is; one that was missed and then happened reopens the step. A step that was
 * passed over after it was missed is not missed once more.
 */
export function takeArrival(report: Arrival, { steps, rung }: PathwayState): Draft[] {
  const step = steps['arrival-confirmed'];
  const { booking: evidence } = report.data;
  if (step === undefined || step.status === 'cancelled') return aside('nothing-offered', report);
  if (isOfBefore(report, step)) return aside('stale', report);
  if (step.status === 'done') return [];
  const key = 'arrival-confirmed';
  if (report.type === 'agency.accommodation.arrived') {
    const reopened = reopening(key, step.revision, 'arrived-after-all');
    const completed: Draft = { type: 'transition.step.completed', data: { step: key, by: 'community', evidence } };
    return step.status === 'failed' ? [reopened, completed] : [completed];
  }
  const clock = `${key}/${step.revision}/not-arrived`;
  if (step.status === 'failed' || rung.includes(clock)) return [];
  return [
    { type: 'transition.step.failed', data: { step: key, by: 'community', reason: 'not-arrived', evidence } },
    { type: 'transition.step.escalated', data: { step: key, clock, to: 'joint-response', reason: 'not-arrived' } },
  ];
}

type Lost = ReportOf<'agency.accommodation.expired'> | ReportOf<'agency.accommodation.cancelled'>;

/** The place is gone before anybody slept there: it is looked for anew. */
export function takeStayLost(report: Lost, state: PathwayState): Draft[] {
  const { type, data } = report;
  const step = state.steps['accommodation-confirmed'];
  const what = type.slice('agency.accommodation.'.length);
  const told = recorded('accommodation', { what, booking: data.booking });
  const held = step?.status === 'accepted' || step?.status === 'done';
  if (!held || (step.evidence !== undefined && step.evidence !== data.booking)) return ifNews(told, report, state);
  return [told, reopening(step.key, step.revision, 'accommodation-lost')];
}

/** They moved out: the record says when, and whoever supervises reads it. */
export const takeDeparture = (report: ReportOf<'agency.accommodation.departed'>, state: PathwayState): Draft[] =>
  ifNews(recorded('accommodation', { what: 'departed', booking: report.data.booking }), report, state);

/** The officer's service sends the person back: somebody else is to be named, by the days as they stand now. */
export function takeAllocationDeclined(
  report: ReportOf<'agency.allocation.declined'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const step = state.steps['community-officer-named'];
  if (step?.status !== 'done') return aside('nothing-offered', report);
  const revision = { trigger: 'called', dates: state.dates, becomes: { [step.key]: 'planned' } } as const;
  return [reopening(step.key, step.revision, 'allocation-declined'), planRevised(state, revision, setting)];
}
