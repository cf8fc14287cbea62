import type { EventOf, PathwayEvent } from '../../schemas/events/event';
import type { Condition } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import { changeStep, putStep } from '../steps/step-change';
import { evolveStep } from '../steps/evolve-step';
import type { PathwayState, Step } from './state';

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
  steps: {},
  rung: [],
  taken: {},
};

/** Folds one event into the state. Every event counts; none is judged here. */
export const evolve = (before: PathwayState, event: PathwayEvent): PathwayState => apply(counted(before, event), event);

/** What every event leaves behind: its number, the report it took in, the clock that rang. */
const counted = (state: PathwayState, { seq, at, cause, data }: PathwayEvent): PathwayState => ({
  ...state,
  seq,
  taken: cause === undefined ? state.taken : { ...state.taken, [cause]: at },
  rung: 'clock' in data ? [...state.rung, data.clock] : state.rung,
});

function apply(state: PathwayState, event: PathwayEvent): PathwayState {
  switch (event.type) {
    case 'transition.pathway.opened':
      return { ...state, ...event.data, status: 'open' };
    case 'transition.person.registered':
      return { ...state, detailsRef: event.data.detailsRef };
    case 'transition.identity.linked':
      return { ...state, identifiers: [...state.identifiers, ...event.data.identifiers] };
    case 'transition.pathway.phase-changed':
      return { ...state, phase: event.data.to };
    case 'transition.pathway.condition-set':
      return { ...state, conditions: [...state.conditions, event.data.condition], cycle: event.data.cycle };
    case 'transition.pathway.condition-cleared':
      return { ...state, conditions: without(state.conditions, event.data.condition) };
    case 'transition.pathway.closed':
      return { ...state, status: 'closed', phase: 'closed', closed: event.data.reason };
    case 'transition.plan.revised':
      return planned(state, event);
    case 'transition.responsibility.changed':
      return led(state, event);
    case 'transition.report.set-aside':
      return state;
    case 'transition.step.opened':
    case 'transition.step.offered':
    case 'transition.step.accepted':
    case 'transition.step.returned':
    case 'transition.step.declined':
    case 'transition.step.withdrawn':
    case 'transition.step.completed':
    case 'transition.step.failed':
    case 'transition.step.cancelled':
    case 'transition.step.reopened':
    case 'transition.step.reminded':
    case 'transition.step.overdue':
    case 'transition.step.escalated':
      return changeStep(state, event.data.step, (step) => evolveStep(step, event));
  }
}

const without = (conditions: readonly string[], cleared: string): Condition[] =>
  conditions.filter((held): held is Condition => held !== cleared);

function planned(state: PathwayState, { data, at }: EventOf<'transition.plan.revised'>): PathwayState {
  const dated: PathwayState = {
    ...state,
    dates: data.dates,
    ...(data.sentence === undefined ? {} : { sentence: data.sentence }),
    ...(data.sentenceAt === undefined ? {} : { sentenceAt: data.sentenceAt }),
  };
  return data.diff.reduce((next, { step: key, after }) => {
    const fresh: Step = {
      key,
      status: 'planned',
      revision: 1,
      since: at,
      plannedAt: at,
      offers: 0,
      returns: 0,
      declinedBy: [],
    };
    const { due: _gone, ...kept } = next.steps[key] ?? fresh;
    return putStep(next, { ...kept, plannedAt: at, ...(after.due === undefined ? {} : { due: after.due }) });
  }, dated);
}

function led(state: PathwayState, { data }: EventOf<'transition.responsibility.changed'>): PathwayState {
  const { support: _gone, ...rest } = state;
  return {
    ...rest,
    lead: data.to,
    leadUnconfirmed: data.unconfirmed,
    ...(data.support === undefined ? {} : { support: data.support }),
  };
}
