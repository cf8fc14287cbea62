import type { StepKey } from '../../schemas/step';
import type { StepDefinition } from '../profiles/step-definition';
import { holds } from '../steps/conditional-offer';
import { definitionOf, isFinished, missingNeed } from '../steps/readiness';
import type { Draft } from './draft';
import type { PathwayState, Setting } from './state';

/** For each step that waits for another: for which. */
type Waiting = Map<StepKey, StepKey>;

/** Conditional offers that wait for each other, found and named once, and called free once they no longer do. */
export function deadlockNow(state: PathwayState, setting: Setting): Draft[] {
  if (state.deadlock.length === 0 && !hasConditions(state)) return [];
  const found = deadlockIn(state, setting);
  if (found.steps.join() === state.deadlock.join()) return [];
  if (found.steps.length === 0) return [{ type: 'transition.deadlock.freed', data: { steps: state.deadlock } }];
  return [{ type: 'transition.deadlock.detected', data: found }];
}

/** `firm`: the smallest set of conditional offers that, made firm, lets all the others come true. */
export function deadlockIn(state: PathwayState, setting: Setting): { steps: StepKey[]; firm: StepKey[] } {
  const circles = circlesOf(waitingIn(state, setting));
  return { steps: circles.flat(), firm: circles.flatMap((circle) => firstConditional(circle, state)) };
}

/** Needs alone make no circle: the profile was checked for that. */
const hasConditions = ({ steps }: PathwayState): boolean =>
  Object.values(steps).some(({ conditional }) => conditional !== undefined);

/** Who waits for whom; a release day that nobody calls sure waits for a place to live. */
function waitingIn(state: PathwayState, setting: Setting): Waiting {
  const waiting: Waiting = new Map();
  for (const definition of setting.profile.steps) {
    const on = waitsFor(definition, state, setting);
    if (on !== undefined) waiting.set(definition.key, on);
  }
  if (isDateOpen(state, setting)) waiting.set('released', 'accommodation-confirmed');
  return waiting;
}

/** A step waits for the condition of its yes, else for the step it needs first; what failed would wait for it again. */
function waitsFor(definition: StepDefinition, state: PathwayState, setting: Setting): StepKey | undefined {
  const step = state.steps[definition.key];
  const condition = step?.conditional?.condition;
  if (condition === undefined)
    return step?.status === 'planned' || step?.status === 'failed'
      ? missingNeed(definition, state, setting.profile)
      : undefined;
  if (holds(condition, { state, setting })) return undefined;
  return condition === 'release-date-confirmed' ? 'released' : condition;
}

function isDateOpen(state: PathwayState, setting: Setting): boolean {
  const place = definitionOf(setting.profile, 'accommodation-confirmed');
  const unsure = !holds('release-date-confirmed', { state, setting }) && state.dates.releasedOn === undefined;
  return unsure && place !== undefined && !isFinished(state.steps[place.key], place);
}

/** Each step waits for one other at most, so circles never share a step: one firm offer a circle is the fewest. */
function circlesOf(waiting: Waiting): StepKey[][] {
  const circles: StepKey[][] = [];
  for (const start of waiting.keys()) {
    const path = pathFrom(start, waiting);
    const closes = waiting.get(path.at(-1) ?? start) === start;
    if (closes && !circles.some((circle) => circle.includes(start))) circles.push(path);
  }
  return circles;
}

function pathFrom(start: StepKey, waiting: Waiting): StepKey[] {
  const path = [start];
  for (let next = waiting.get(start); next !== undefined && !path.includes(next); next = waiting.get(next))
    path.push(next);
  return path;
}

const firstConditional = (circle: readonly StepKey[], { steps }: PathwayState): StepKey[] =>
  circle.filter((key) => steps[key]?.conditional !== undefined).slice(0, 1);
