import type { PathwayState, Step } from '../pathway/state';
import type { StepKey } from '../../schemas/step';

export const putStep = (state: PathwayState, step: Step): PathwayState => ({
  ...state,
  steps: { ...state.steps, [step.key]: step },
});

/** Changes one step; a pathway that does not have it stays as it is. */
export function changeStep(state: PathwayState, key: StepKey, change: (step: Step) => Step): PathwayState {
  const step = state.steps[key];
  return step === undefined ? state : putStep(state, change(step));
}
