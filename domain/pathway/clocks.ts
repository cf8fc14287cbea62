import type { Instant } from '../../schemas/time';
import { localDateOf, startOfDay } from '../calendar/zone';
import type { StepDefinition } from '../profiles/step-definition';
import { missingAgreement, missingNeed } from '../steps/readiness';
import { earlier, isLate, type Clock } from './clock';
import type { Draft } from './draft';
import { awakeSteps, isSuspended, pathwayClocks } from './pathway-clocks';
import { nextDay } from './phase';
import type { PathwayState, Setting } from './state';
import { timesOf } from './step-times';

type Around = { state: PathwayState; setting: Setting };

/** What every clock now due brings, earliest first; those that rang before are silent. */
export function rungBy(now: Instant, state: PathwayState, setting: Setting): Draft[] {
  const due = clocksOf(state, setting).filter(({ at }) => at <= now);
  return due
    .toSorted(earlier)
    .map((clock) => (isLate(clock, now) ? { ...clock.ring, late: true as const } : clock.ring));
}

/** The earliest instant at which anything is to be decided without a report; undefined when nothing can be. */
export function nextClock(now: Instant, state: PathwayState, setting: Setting): Instant | undefined {
  if (state.status !== 'open') return undefined;
  const day = nextDay(localDateOf(now, setting.zone), state, setting);
  const opens = openings(state, setting).filter((at) => at > now);
  return [
    ...clocksOf(state, setting).map(({ at }) => at),
    ...opens,
    ...(day === undefined ? [] : [startOfDay(day, setting.zone)]),
  ].toSorted()[0];
}

/** A step that something else must come before is not waited for: what comes before it brings it along. */
const openings = (state: PathwayState, setting: Setting): Instant[] =>
  awakeSteps(state, setting).flatMap((definition) => {
    const step = state.steps[definition.key];
    if (step?.status !== 'planned' || definition.opens === undefined) return [];
    return isFree(definition, { state, setting }) ? (timesOf(step, definition, { state, setting }).opens ?? []) : [];
  });

/** The next thing a step's own clocks will do, and when: for those who ask what it waits for. */
export const nextOfStep = (definition: StepDefinition, state: PathwayState, setting: Setting): Clock | undefined => {
  const step = state.steps[definition.key];
  if (step === undefined) return undefined;
  const { clocks } = timesOf(step, definition, { state, setting });
  return clocks.filter(({ name }) => !state.rung.includes(name)).toSorted(earlier)[0];
};

/** Everything that runs now, but for what rang already. */
function clocksOf(state: PathwayState, setting: Setting): Clock[] {
  if (state.status !== 'open') return [];
  const rung = new Set(state.rung);
  const steps = awakeSteps(state, setting).flatMap((definition) => {
    const step = state.steps[definition.key];
    return step === undefined ? [] : timesOf(step, definition, { state, setting }).clocks;
  });
  return [...steps.filter(({ name }) => !rung.has(name)), ...(isSuspended(state) ? [] : pathwayClocks(state, setting))];
}

/** Whether a step's time to open has come and nothing else must come first. */
export function mayOpen(definition: StepDefinition, now: Instant, { state, setting }: Around): boolean {
  const step = state.steps[definition.key];
  if (step?.status !== 'planned' || step.due === undefined) return false;
  if (!isFree(definition, { state, setting })) return false;
  const opens = definition.opens === undefined ? now : timesOf(step, definition, { state, setting }).opens;
  return opens !== undefined && opens <= now;
}

/** Nothing else must come first, and the person does not have to agree any more. */
const isFree = (definition: StepDefinition, { state, setting }: Around): boolean =>
  missingNeed(definition, state, setting.profile) === undefined && !missingAgreement(definition, state);
