import type { PathwayState, Step } from '../pathway/state';
import type { StepKey } from '../../schemas/step';

export const putStep = (state: PathwayState, step: Step): PathwayState => ({
  ...state,
  steps: { ...state.steps, [step.key]: step },
});

/** Changes one step; `clock` is the name of the clock that rang for it, if one did. */
export function changeStep(
  state: PathwayState,
  key: StepKey,
  change: (step: Step) => Step,
  ...[clock]: [clock?: string | undefined]
): PathwayState {
  const rung = clock === undefined ? state.rung : [...state.rung, clock];
  const step = state.steps[key];
  return step === undefined ? { ...state, rung } : putStep({ ...state, rung }, change(step));
}
