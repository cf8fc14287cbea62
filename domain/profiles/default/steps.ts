import type { StepDefinition } from '../step-definition';
import { calledSteps } from './called-steps';
import { handoverSteps } from './handover-steps';
import { planSteps } from './plan-steps';
import { releaseSteps } from './release-steps';
import { supervisionSteps } from './supervision-steps';
import { supportSteps } from './support-steps';

/** The whole way from admission to aftercare, where no law of a country says otherwise. */
export const defaultSteps: readonly StepDefinition[] = [
  ...planSteps,
  ...handoverSteps,
  ...supportSteps,
  ...releaseSteps,
  ...supervisionSteps,
  ...calledSteps,
];

type Changes = Partial<Record<StepDefinition['key'], Partial<StepDefinition>>>;

/** The same steps with what a jurisdiction does otherwise. */
export const stepsWith = (changes: Changes): readonly StepDefinition[] =>
  defaultSteps.map((step) => ({ ...step, ...changes[step.key] }));
