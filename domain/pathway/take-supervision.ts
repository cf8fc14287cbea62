import type { SetAsideReason } from '../../schemas/events/set-aside';
import type { ReportOf } from '../../schemas/reports/report';
import type { Track } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';
import { addMonths, compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { REVIEW_MONTHS } from '../profiles/periods';
import { completedBy } from '../steps/completed-by';
import { callsFor } from './call';
import { cancelled } from './closing';
import type { Draft } from './draft';
import { ifNews, isKnownSince } from './known-facts';
import { becoming, isInPlan, leftBehind, planRevised } from './plan';
import { reopening } from './reopening';
import { aside } from './set-aside';
import { recorded } from './take-record';
import { movedOn } from './takeover';
import type { Moment, PathwayState, Setting } from './state';

/**
 * A supervisor's word sets the rule aside for a time; nobody else's does, and never without an end. Who leads lies
 * between prison and probation.
 */
export function takeOverride(
  report: ReportOf<'agency.lead.overridden'>,
  { override }: PathwayState,
  { now, setting }: Moment,
): Draft[] {
  const { data, actor, sourceAgency } = report;
  if (actor?.role !== 'supervisor' || sourceAgency === 'community') return aside('not-entitled', report);
  if (compare(data.until, localDateOf(now, setting.zone)) < 0) return aside('stale', report);
  const { lead, reason, until } = data;
  if (override?.lead === lead && override.reason === reason && override.until === until) return [];
  return [{ type: 'transition.responsibility.overridden', data }];
}

/** The first area is named; another one takes over from it, and both see the pathway until it has. */
export function takeArea(
  report: ReportOf<'agency.supervision.transferred'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { to: area } = report.data;
  if (area === state.area) return [];
  if (isKnownSince('probation-area', report, state)) return aside('stale', report);
  const told = ifNews(recorded('probation-area', { area }), report, state);
  if (state.area === undefined)
    return [...told, ...completedBy('probation-area-named', { by: 'probation', state, setting })];
  return [...told, ...movedOn('area', state, { to: area, calledAt: report.occurredAt, setting })];
}

/** Another country's answer: yes ends the question, no gives the pathway back to whom it came from. */
export function takeForeignDecision(
  report: ReportOf<'agency.supervision.foreign-decision'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { country, decision, noteRef } = report.data;
  const told = ifNews(recorded('foreign-decision', { country, decision }, noteRef), report, state);
  if (told.length === 0 || isKnownSince(`foreign-decision/${country}`, report, state)) return told;
  const refusal: Draft = {
    type: 'transition.pathway.escalated',
    data: { to: 'case-coordinator', reason: 'foreign-refusal' },
  };
  return [
    ...told,
    ...(decision === 'refused' ? [refusal] : []),
    ...completedBy('foreign-certificate', { by: 'probation', state, setting }),
    ...completedBy('foreign-decision', { by: 'probation', state, setting }),
  ];
}

/** Nobody is on the specialised track without two workers who answer for it, and nobody for longer than six months unseen. */
const WORKERS = 2;

/** Two people decided on which facts and by which law a person comes to a track, stays on it or leaves it. */
export function takeTrack(
  report: ReportOf<'agency.track.decided'>,
  state: PathwayState,
  { setting, now }: Moment,
): Draft[] {
  const { track, reviewOn, workers } = report.data;
  const unfit = unfitFor(report, state, localDateOf(now, setting.zone));
  if (unfit !== undefined) return aside(unfit, report);
  if (track !== state.track) return [...trackFacts(report), ...trackChange(track, state, { setting, now })];
  const sameReview = reviewOn === state.trackReview && (state.pair ?? []).every((worker) => workers.includes(worker));
  return sameReview ? [] : trackFacts(report);
}

type Decided = ReportOf<'agency.track.decided'>;

/** Why a decision on the track does not count; who came to the specialised one, or leaves it, is known by name. */
function unfitFor(report: Decided, { track: before }: PathwayState, today: LocalDate): SetAsideReason | undefined {
  const { data, actor, sourceAgency } = report;
  const named = actor !== undefined || (data.track !== 'specialised' && before !== 'specialised');
  if (sourceAgency === 'community' || !named) return 'not-entitled';
  if (data.track !== 'specialised') return undefined;
  if (new Set(data.workers).size < WORKERS) return 'pair-missing';
  if (compare(data.reviewOn, addMonths(today, REVIEW_MONTHS)) > 0) return 'review-too-late';
  return compare(data.reviewOn, today) < 0 ? 'stale' : undefined;
}

function trackFacts({ data }: ReportOf<'agency.track.decided'>): Draft[] {
  const { track, legalBasis, reviewOn, factsRef, personViewRef, workers } = data;
  const [firstWorker, secondWorker] = workers;
  return [
    recorded('track', { track, legalBasis, reviewOn, firstWorker, secondWorker }, factsRef),
    ...(personViewRef === undefined ? [] : [recorded('person-view', { track }, personViewRef)]),
  ];
}

function trackChange(track: Track, state: PathwayState, { setting, now }: Moment): Draft[] {
  const left = leftBehind(track, state, setting).map((key) => cancelled(key, 'track-changed'));
  const again = neededAgain(track, state, setting);
  const becomes = { ...becoming('cancelled', left), ...becoming('planned', again) };
  const revision = { trigger: 'track-changed', dates: state.dates, track, becomes } as const;
  const abroad = track === 'cross-border' ? callsFor(['foreign-certificate'], state, { calledAt: now, setting }) : [];
  return [...left, ...again, planRevised(state, revision, setting), ...abroad];
}

/** What was given up when the track was left before is to be done once the person is on it again. */
const neededAgain = (track: Track, { steps }: PathwayState, { profile }: Setting) =>
  profile.steps.flatMap((definition) => {
    const step = steps[definition.key];
    const left = step?.status === 'cancelled' && step.reason === 'track-changed';
    const isAgain = left && !definition.called && isInPlan(definition, step, track);
    return isAgain ? [reopening(step.key, step.revision, 'track-changed')] : [];
  });
