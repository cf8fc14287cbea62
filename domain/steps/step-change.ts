import type { PathwayState, Step } from '../pathway/state';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';

export const putStep = (state: PathwayState, step: Step): PathwayState => ({
  ...state,
  steps: { ...state.steps, [step.key]: step },
});

/** Changes one step; a pathway that does not have it stays as it is. */
export function changeStep(state: PathwayState, key: StepKey, change: (step: Step) => Step): PathwayState {
  const step = state.steps[key];
  return step === undefined ? state : putStep(state, change(step));
}

/** A step nobody has begun. */
export const freshStep = (key: StepKey, at: Instant): Step => ({
  key,
  status: 'planned',
  revision: 1,
  since: at,
  plannedAt: at,
  offers: 0,
  returns: 0,
  declinedBy: [],
});
