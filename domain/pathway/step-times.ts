import type { PathwayDates } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import type { StepDefinition } from '../profiles/step-definition';
import type { Clock } from './clock';
import { beginInstant } from './dates';
import type { PathwayState, Setting, Step } from './state';
import { stepClocks } from './step-clocks';

/** What is counted for one step: when it opens, where that is said, and what runs for it, rung or not. */
type StepTimes = { opens: Instant | undefined; clocks: readonly Clock[] };

type Around = { state: PathwayState; setting: Setting };
type CountedFrom = {
  definition: StepDefinition;
  dates: PathwayDates;
  agreements: object;
  zone: object;
  profile: object;
};

/**
 * A state is replaced, never changed: as long as step, dates and agreements are the same ones, so is all that was
 * counted from them. Most reports touch one step of forty; only its days are counted anew.
 */
const known = new WeakMap<Step, { from: CountedFrom; times: StepTimes }>();

export function timesOf(step: Step, definition: StepDefinition, { state, setting }: Around): StepTimes {
  const { dates, agreements } = state;
  const from = { definition, dates, agreements, zone: setting.zone, profile: setting.profile };
  const before = known.get(step);
  if (before !== undefined && isSame(before.from, from)) return before.times;
  const times = {
    opens: definition.opens && beginInstant(definition.opens, { ...dates, calledAt: step.calledAt }, setting),
    clocks: stepClocks(step, definition, { state, setting }),
  };
  known.set(step, { from, times });
  return times;
}

const isSame = (a: CountedFrom, b: CountedFrom): boolean =>
  a.dates === b.dates &&
  a.agreements === b.agreements &&
  a.definition === b.definition &&
  a.zone === b.zone &&
  a.profile === b.profile;
