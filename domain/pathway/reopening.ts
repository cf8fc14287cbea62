import type { ReopenReason } from '../../schemas/events/step';
import type { StepKey } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';
import type { StepDefinition } from '../profiles/step-definition';
import { isPending } from '../steps/readiness';
import type { Draft } from './draft';
import { isInPlan } from './plan';
import type { PathwayState, Setting, Step } from './state';

type Reopening = Extract<Draft, { type: 'transition.step.reopened' }>;

export const reopening = (step: StepKey, revision: number, reason: ReopenReason): Reopening => ({
  type: 'transition.step.reopened',
  data: { step, revision: revision + 1, reason },
});

/**
 * What another planned release makes void: what holds for one date only. The first date after a recall begins the
 * community's part anew. A date told for the first time moves nothing, nor does one told after the release.
 */
export function ofNewDate(release: LocalDate | undefined, state: PathwayState, setting: Setting): Reopening[] {
  const { release: before, releasedOn } = state.dates;
  if (releasedOn !== undefined || release === before) return [];
  if (before === undefined) return state.conditions.includes('recalled') ? ofNewCycle(state, setting) : [];
  return setting.profile.steps.flatMap(({ key, holdsForDate }) => {
    const step = state.steps[key];
    const answered = step?.status === 'accepted' || step?.status === 'done';
    return holdsForDate && answered ? [reopening(key, step.revision, 'release-date-moved')] : [];
  });
}

/**
 * What the community did, or stopped doing, belongs to the release before; the next one needs all of it again. `stopped`:
 * what stops in the same decision.
 */
export const ofNewCycle = (state: PathwayState, setting: Setting, stopped: readonly StepKey[] = []): Reopening[] =>
  again(state, setting, (step, definition) => {
    const isOver = stopped.includes(step.key) || !isPending(step, definition);
    return isOver && definition.side === 'community' && !definition.called;
  });

/** What the prison did for one release day, or left when a court let the person go, it does for the next. */
export const ofCustodyAnew = (state: PathwayState, setting: Setting): Reopening[] =>
  again(state, setting, (step, definition) => {
    const { side, holdsForDate } = definition;
    const isMeant = holdsForDate === true || step.reason === 'released';
    return side === 'custody' && isMeant && !isPending(step, definition);
  });

const again = (
  { steps, track }: PathwayState,
  { profile }: Setting,
  isMeant: (step: Step, definition: StepDefinition) => boolean,
): Reopening[] =>
  profile.steps.flatMap((definition) => {
    const step = steps[definition.key];
    const isAgain = step !== undefined && isMeant(step, definition) && isInPlan(definition, step, track);
    return isAgain ? [reopening(step.key, step.revision, 'recalled')] : [];
  });
