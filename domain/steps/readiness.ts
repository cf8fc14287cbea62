import type { Agency } from '../../schemas/agency';
import type { StepKey } from '../../schemas/step';
import type { Profile, StepDefinition } from '../profiles/profile';
import type { PathwayState, Step } from '../pathway/state';

/** Done, or accepted where the yes itself finishes it. */
export const isFinished = (step: Step | undefined, { acceptance }: StepDefinition): boolean =>
  step?.status === 'done' || (step?.status === 'accepted' && acceptance?.concludes === true);

/** Neither finished nor given up: somebody still has to do something, and its clocks run. */
export const isPending = (step: Step, definition: StepDefinition): boolean =>
  !isFinished(step, definition) && step.status !== 'cancelled' && step.status !== 'failed';

export const definitionOf = (profile: Profile, key: StepKey): StepDefinition | undefined =>
  profile.steps.find((definition) => definition.key === key);

/** The first step this one still waits for, or none. */
export const missingNeed = (definition: StepDefinition, state: PathwayState, profile: Profile): StepKey | undefined =>
  definition.needs.find((need) => {
    const needed = definitionOf(profile, need);
    return needed !== undefined && !isFinished(state.steps[need], needed);
  });

/** `blocked` is how a planned step shows while another must come first; it is read off, never stored. */
export const shownStatus = (step: Step, definition: StepDefinition, at: { state: PathwayState; profile: Profile }) =>
  step.status === 'planned' && missingNeed(definition, at.state, at.profile) !== undefined ? 'blocked' : step.status;

/** Whether an agency gave an answer that it may take back: silence is none, and a step no longer needed asks for none. */
export const hasAnswered = ({ answer, status }: Step, agency: Agency): boolean =>
  answer?.by === agency && answer.reason !== 'no-reply' && status !== 'cancelled';

/**
 * Whether something already relied on a step's answer, so that it can be corrected but not withdrawn: a later step
 * was answered or done, the lead passed on it, or another candidate was asked since.
 */
export function isReliedOn(
  step: Step,
  definition: StepDefinition,
  at: { state: PathwayState; profile: Profile },
): boolean {
  const { state, profile } = at;
  if (step.offer !== undefined || step.status === 'done') return true;
  if (step.key === 'responsibility-transfer' && state.lead === 'community') return true;
  return profile.steps.some(
    ({ key, needs }) =>
      needs.includes(definition.key) && (state.steps[key]?.answer ?? state.steps[key]?.evidence) !== undefined,
  );
}
