import type { ReportOf } from '../../schemas/reports/report';
import type { Track } from '../../schemas/step';
import { addMonths, compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { completedBy } from '../steps/completed-by';
import { callsFor } from './call';
import { cancelled } from './closing';
import type { Draft } from './draft';
import { becoming, isInPlan, leftBehind, planRevised } from './plan';
import { reopening } from './reopening';
import { aside } from './set-aside';
import { recorded } from './take-record';
import type { Moment, PathwayState, Setting } from './state';

/** A supervisor's word sets the rule aside for a time; nobody else's does, and never without an end. */
export function takeOverride(
  report: ReportOf<'agency.lead.overridden'>,
  { override }: PathwayState,
  { now, setting }: Moment,
): Draft[] {
  const { data, actor } = report;
  if (actor?.role !== 'supervisor') return aside('not-entitled', report);
  if (compare(data.until, localDateOf(now, setting.zone)) < 0) return aside('stale', report);
  const { lead, reason, until } = data;
  if (override?.lead === lead && override.reason === reason && override.until === until) return [];
  return [{ type: 'transition.responsibility.overridden', data }];
}

/** The first area is named; another one takes over from it, and both see the pathway until it has. */
export function takeArea(
  { data, occurredAt }: ReportOf<'agency.supervision.transferred'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { to: area } = data;
  if (area === state.area) return [];
  const recorded: Draft = { type: 'transition.fact.recorded', data: { fact: 'probation-area', detail: { area } } };
  if (state.area === undefined)
    return [recorded, ...completedBy('probation-area-named', { by: 'probation', state, setting })];
  return [recorded, ...callsFor(['area-transfer'], state, { calledAt: occurredAt, setting, evidence: area })];
}

/** Another country's answer: yes ends the question, no gives the pathway back to whom it came from. */
export function takeForeignDecision(
  { data }: ReportOf<'agency.supervision.foreign-decision'>,
  { steps }: PathwayState,
): Draft[] {
  const { country, decision, noteRef } = data;
  const pending = steps['foreign-certificate'] !== undefined && steps['foreign-certificate'].status !== 'done';
  return [
    {
      type: 'transition.fact.recorded',
      data: { fact: 'foreign-decision', detail: { country, decision }, ...(noteRef && { noteRef }) },
    },
    ...(decision === 'refused'
      ? [
          {
            type: 'transition.pathway.escalated',
            data: { to: 'case-coordinator', reason: 'foreign-refusal' },
          } as const,
        ]
      : []),
    ...(pending
      ? [{ type: 'transition.step.completed', data: { step: 'foreign-certificate', by: 'probation' } } as const]
      : []),
  ];
}

/** Nobody is on the specialised track without two workers who answer for it, and nobody for longer than six months unseen. */
const WORKERS = 2;
const REVIEW_MONTHS = 6;

/** Two people decided on which facts and by which law a person comes to a track, stays on it or leaves it. */
export function takeTrack(
  report: ReportOf<'agency.track.decided'>,
  state: PathwayState,
  { setting, now }: Moment,
): Draft[] {
  const { track, reviewOn, workers } = report.data;
  const lastReview = addMonths(localDateOf(now, setting.zone), REVIEW_MONTHS);
  if (track === 'specialised' && new Set(workers).size < WORKERS) return aside('pair-missing', report);
  if (track === 'specialised' && compare(reviewOn, lastReview) > 0) return aside('review-too-late', report);
  if (track !== state.track) return [...trackFacts(report), ...trackChange(track, state, { setting, now })];
  const sameReview = reviewOn === state.trackReview && (state.pair ?? []).every((worker) => workers.includes(worker));
  return sameReview ? [] : trackFacts(report);
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
    const isAgain = left && definition.due.anchor !== 'call' && isInPlan(definition, step, track);
    return isAgain ? [reopening(step.key, step.revision, 'track-changed')] : [];
  });
