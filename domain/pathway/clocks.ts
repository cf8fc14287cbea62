import type { Instant, Zone } from '../../schemas/time';
import { localDateOf, startOfDay } from '../calendar/zone';
import type { Profile } from '../profiles/profile';
import type { StepDefinition } from '../profiles/step-definition';
import { missingAgreement, missingNeed } from '../steps/readiness';
import { earlier, isLate, type Clock } from './clock';
import { beginInstant } from './dates';
import type { Draft } from './draft';
import { isSuspended, pathwayClocks } from './pathway-clocks';
import { nextDay } from './phase';
import type { PathwayState, Setting } from './state';
import { stepClocks } from './step-clocks';

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
  const opens = isSuspended(state) ? [] : openings(state, setting).filter((at) => at > now);
  return [
    ...clocksOf(state, setting).map(({ at }) => at),
    ...opens,
    ...(day === undefined ? [] : [startOfDay(day, setting.zone)]),
  ].toSorted()[0];
}

/** A step that something else must come before is not waited for: what comes before it brings it along. */
const openings = (state: PathwayState, setting: Setting): Instant[] =>
  setting.profile.steps.flatMap((definition) => {
    const { key, opens } = definition;
    const step = state.steps[key];
    if (step?.status !== 'planned' || opens === undefined || !isFree(definition, { state, setting })) return [];
    return beginInstant(opens, { ...state.dates, calledAt: step.calledAt }, setting) ?? [];
  });

/** The next thing a step's own clocks will do, and when: for those who ask what it waits for. */
export const nextOfStep = (definition: StepDefinition, state: PathwayState, setting: Setting): Clock | undefined => {
  const step = state.steps[definition.key];
  return step && stepClocks(step, definition, { state, setting }).toSorted(earlier)[0];
};

type Known = { profile: Profile; zone: Zone; clocks: Clock[] };

/** A decision ends by asking for the clocks of the state it came to, and the alarm is wound by the same ones. */
const known = new WeakMap<PathwayState, Known>();

function clocksOf(state: PathwayState, setting: Setting): Clock[] {
  const { profile, zone } = setting;
  const before = known.get(state);
  if (before?.profile === profile && before.zone === zone) return before.clocks;
  const clocks = runningIn(state, setting);
  known.set(state, { profile, zone, clocks });
  return clocks;
}

function runningIn(state: PathwayState, setting: Setting): Clock[] {
  if (state.status !== 'open' || isSuspended(state)) return [];
  const steps = setting.profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    return step === undefined ? [] : stepClocks(step, definition, { state, setting });
  });
  return [...steps, ...pathwayClocks(state, setting)];
}

/** Whether a step's time to open has come and nothing else must come first. */
export function mayOpen(definition: StepDefinition, now: Instant, { state, setting }: Around): boolean {
  const step = state.steps[definition.key];
  if (step?.status !== 'planned' || step.due === undefined) return false;
  if (!isFree(definition, { state, setting })) return false;
  const anchors = { ...state.dates, calledAt: step.calledAt };
  const opens = definition.opens === undefined ? now : beginInstant(definition.opens, anchors, setting);
  return opens !== undefined && opens <= now;
}

/** Nothing else must come first, and the person does not have to agree any more. */
const isFree = (definition: StepDefinition, { state, setting }: Around): boolean =>
  missingNeed(definition, state, setting.profile) === undefined && !missingAgreement(definition, state);
