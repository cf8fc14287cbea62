import type { EventOf, EventType, PathwayEvent } from '../../schemas/events/event';
import type { Identifier } from '../../schemas/identifier';
import type { PlanTrigger } from '../../schemas/events/pathway';
import type { Condition, PathwayDates } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import { evolveStep } from '../steps/evolve-step';
import { changeStep, freshStep, putStep } from '../steps/step-change';
import { broughtAtMerge, stillBrought, withBrought } from './brought';
import { known } from './known-facts';
import { heard } from './last-word';
import { noted } from './noted';
import { aheadHeard, aheadOf, withAhead } from './recall-ahead';
import type { PathwayState } from './state';

const BEFORE_ALL: Instant = '1970-01-01T00:00:00.000Z';

/** A pathway of which nothing is known yet. */
export const newPathway: PathwayState = {
  seq: 0,
  status: 'new',
  personRef: '',
  profile: '',
  profileVersion: 0,
  legalStatus: 'sentenced',
  establishment: '',
  identifiers: [],
  phase: 'intake',
  conditions: [],
  cycle: 1,
  dates: { admission: BEFORE_ALL.slice(0, 10) },
  sentence: {},
  lead: 'prison',
  leadUnconfirmed: false,
  track: 'standard',
  agreements: {},
  activities: [],
  deadlock: [],
  steps: {},
  rung: [],
  taken: {},
};

/** Folds one event into the state. Every event counts; none is judged here. */
export const evolve = (before: PathwayState, event: PathwayEvent): PathwayState => apply(counted(before, event), event);

/** What every event leaves behind: its number, the report it took in and under which number, the clock that rang. */
const counted = (state: PathwayState, event: PathwayEvent): PathwayState => {
  const { seq, at, cause, number, data } = event;
  return {
    ...state,
    seq,
    ...heard(state, event),
    taken: cause === undefined || state.taken[cause] === at ? state.taken : { ...state.taken, [cause]: at },
    rung: 'clock' in data && data.clock !== undefined ? [...state.rung, data.clock] : state.rung,
    ...(number !== undefined && { broughtBy: withBrought(state.broughtBy, number, seq) }),
  };
};

/** Of one step, with its place in the plan already there. */
type StepEvent = Exclude<Extract<PathwayEvent, { data: { step: unknown } }>, { type: 'transition.step.called' }>;
type OtherEvent = Exclude<PathwayEvent, StepEvent>;

const isOfStep = (event: PathwayEvent): event is StepEvent =>
  'step' in event.data && event.type !== 'transition.step.called' && event.type !== 'transition.report.set-aside';

function apply(state: PathwayState, event: PathwayEvent): PathwayState {
  if (isOfStep(event)) return changeStep(state, event.data.step, (step) => evolveStep(step, event));
  return (folds[event.type] as (state: PathwayState, event: OtherEvent) => PathwayState)(state, event);
}

type Fold<T extends EventType> = (state: PathwayState, event: EventOf<T>) => PathwayState;

/** What each event does to the pathway as a whole; a new word must not compile until it has its line here. */
const folds: { [T in OtherEvent['type']]: Fold<T> } = {
  'transition.pathway.opened': (state, { data, at }) => ({ ...state, ...data, openedAt: at, status: 'open' }),
  'transition.person.registered': (state, { data }) => ({ ...state, detailsRef: data.detailsRef }),
  'transition.identity.linked': (state, { data }) => ({
    ...state,
    identifiers: [...state.identifiers, ...data.identifiers],
  }),
  'transition.identity.merged': (state, { data }) => ({
    ...state,
    identifiers: exchanged(state.identifiers, data.removed, data.surviving),
    merges: [...(state.merges ?? []), data],
    broughtBy: broughtAtMerge(state, data),
  }),
  'transition.identity.unmerged': (state, { data }) => unmerged(state, data),
  'transition.pathway.phase-changed': (state, { data }) => ({ ...state, phase: data.to }),
  'transition.pathway.condition-set': (state, { data, at, occurredAt = at }) => ({
    ...state,
    ...(data.ahead && withAhead(state, { kind: 'standard', at: occurredAt, condition: data.condition })),
    ...(data.condition === 'recalled' && aheadHeard(state)),
    conditions: [...state.conditions, data.condition],
    cycle: data.cycle,
    ...defined({ recallUntil: data.until }),
  }),
  'transition.pathway.condition-cleared': (state, event) => resumed(ended(state, event.data.condition), event),
  'transition.pathway.closed': (state, { data, at }) => ({
    ...state,
    status: 'closed',
    phase: 'closed',
    closed: data.reason,
    closedAt: at,
    ...(data.into === undefined ? {} : { mergedInto: data.into }),
  }),
  'transition.pathway.reopened': (state, { at }) => reopened(state, at),
  'transition.plan.revised': (state, event) => planned(state, event),
  'transition.profile.moved': (state, { data, at }) => ({ ...replannedAt(at, state), profileVersion: data.to }),
  'transition.responsibility.changed': (state, event) => led(state, event),
  'transition.responsibility.overridden': (state, { data: { lead, reason, until } }) => ({
    ...state,
    override: { lead, reason, until },
  }),
  'transition.release-date.proposed': (state, { data }) => ({ ...state, proposedRelease: data.release }),
  'transition.agreement.changed': (state, { data: { scope, given, occurredAt }, at }) => ({
    ...state,
    saidAt: { ...state.saidAt, [scope]: occurredAt ?? at },
    agreements: { ...state.agreements, [scope]: given },
    refusedAt: given ? without(state.refusedAt ?? {}, scope) : { ...state.refusedAt, [scope]: at },
  }),
  'transition.fact.recorded': (state, event) => ({ ...noted(state, event), ...known(state, event) }),
  'transition.step.called': (state, event) => called(state, event),
  'transition.deadlock.detected': (state, { data }) => ({ ...state, deadlock: data.steps }),
  'transition.deadlock.freed': (state) => ({ ...state, deadlock: [] }),
  'transition.pathway.escalated': (state, event) => alarmed(state, event),
  'transition.report.set-aside': (state, { data: { recall }, at, occurredAt = at }) =>
    recall === undefined ? state : { ...state, ...withAhead(state, { ...recall, at: occurredAt }) },
};

/** What was raised once of the same absence or return is not raised again. */
function alarmed(state: PathwayState, { data, occurredAt }: EventOf<'transition.pathway.escalated'>): PathwayState {
  if (data.reason === 'absence-overdue') return { ...state, absenceOverdue: true };
  return data.reason === 'probable-recall' ? { ...state, ...defined({ probableRecallAt: occurredAt }) } : state;
}

/** As it stood before it ended, each step in its place from now on. */
function reopened(
  { closed: _why, closedAt: _when, mergedInto: _into, ...state }: PathwayState,
  at: Instant,
): PathwayState {
  return replannedAt(at, { ...state, status: 'open', phase: 'intake' });
}

function ended({ recallUntil, absenceOverdue, ...state }: PathwayState, condition: Condition): PathwayState {
  const term = condition === 'recalled' ? {} : defined({ recallUntil });
  const overdue = condition === 'temporarily-released' ? {} : defined({ absenceOverdue });
  return { ...state, conditions: others(state.conditions, condition), ...term, ...overdue };
}

const others = (conditions: readonly string[], cleared: string): Condition[] =>
  conditions.filter((held): held is Condition => held !== cleared);

const without = <K extends string, V>(held: Partial<Record<K, V>>, gone: K): Partial<Record<K, V>> => {
  const { [gone]: _gone, ...rest } = held;
  return rest as Partial<Record<K, V>>;
};

/** Back from where no clock rang: what should have rung meanwhile was never due. */
function resumed(state: PathwayState, { data, at }: EventOf<'transition.pathway.condition-cleared'>): PathwayState {
  return data.condition.startsWith('suspended-') ? replannedAt(at, state) : state;
}

/** Every step has its place from now on: a reminder that lies before was never due. */
function replannedAt(at: Instant, state: PathwayState): PathwayState {
  const steps = Object.entries(state.steps).map(([key, step]) => [key, { ...step, plannedAt: at }] as const);
  return { ...state, steps: Object.fromEntries(steps) };
}

type Unmerged = EventOf<'transition.identity.unmerged'>['data'];

const isPairOf = ({ reactivated, remaining }: Unmerged, ...pair: Identifier[]): boolean =>
  pair.every(({ token }) => token === reactivated.token || token === remaining.token);

function unmerged(state: PathwayState, data: Unmerged): PathwayState {
  const merges = (state.merges ?? []).filter(({ surviving, removed }) => !isPairOf(data, surviving, removed));
  const identifiers = exchanged(state.identifiers, data.reactivated, data.remaining);
  return { ...state, identifiers, merges, broughtBy: stillBrought(state, merges) };
}

/** One number in the place of another, or beside the rest where it is new. */
const exchanged = (held: readonly Identifier[], gone: Identifier, kept: Identifier): Identifier[] => [
  ...held.filter(({ token }) => token !== gone.token && token !== kept.token),
  kept,
];

const releases: ReadonlySet<PlanTrigger> = new Set(['released', 'release-corrected']);

/** What was held since the day recorded before is held since the day of the correction. */
function asReleased(
  { wordAt, releasedAt: before, leadSince, dates }: PathwayState,
  { releasedOn }: PathwayDates,
  releasedAt: Instant | undefined,
): Partial<PathwayState> {
  const word = wordAt?.whereabouts === before ? { wordAt: { ...wordAt, ...defined({ whereabouts: releasedAt }) } } : {};
  return { ...word, ...defined({ leadSince: leadSince === dates.releasedOn ? releasedOn : leadSince }) };
}

function planned(state: PathwayState, { data, at, occurredAt }: EventOf<'transition.plan.revised'>): PathwayState {
  const { dates, sentence, sentenceAt, track } = data;
  const releasedAt = releases.has(data.trigger) ? occurredAt : undefined;
  const recallsAhead = releasedAt === undefined ? undefined : aheadOf(releasedAt, state);
  const corrected = data.trigger === 'release-corrected' ? asReleased(state, dates, releasedAt) : {};
  const dated: PathwayState = {
    ...state,
    ...corrected,
    ...defined({ dates, sentence, sentenceAt, track, releasedAt, recallsAhead }),
  };
  return data.diff.reduce((next, { step: key, owner, after: { due } }) => {
    const { due: _gone, owner: taken, ...kept } = next.steps[key] ?? freshStep(key, at);
    const held = taken === owner ? taken : undefined;
    return putStep(next, { ...kept, plannedAt: at, ...defined({ due, owner: held }) });
  }, dated);
}

/** In no plan yet, or needed once more: its days are counted from the call. */
function called(state: PathwayState, { data, at }: EventOf<'transition.step.called'>): PathwayState {
  const { step: key, ...call } = data;
  const before = state.steps[key];
  const step = before === undefined ? freshStep(key, at) : { ...freshStep(key, at), revision: before.revision + 1 };
  return putStep(state, { ...step, ...defined(call) });
}

function led(state: PathwayState, { data }: EventOf<'transition.responsibility.changed'>): PathwayState {
  const { support: _gone, ...rest } = state;
  const { to: lead, unconfirmed: leadUnconfirmed, support, inputs } = data;
  const isAnother = lead !== state.lead || support !== state.support;
  const leadSince = isAnother ? data.effectiveOn : state.leadSince;
  return { ...rest, lead, leadUnconfirmed, ...defined({ support, leadSince, leadInputs: inputs?.after }) };
}
