import { gbEaw2 } from '../gb-eaw/2';
import type { Profile } from '../profile';
import type { StepDefinition } from '../step-definition';

const replySoon = (step: StepDefinition): StepDefinition =>
  step.acceptance ? { ...step, acceptance: { ...step.acceptance, replyWithin: { minutes: 2 } } } : step;

/** England and Wales for those who want to watch a clock run out: two minutes to reply. */
export const sample1: Profile = {
  ...gbEaw2,
  key: 'sample',
  version: 1,
  title: 'England and Wales, two minutes to reply',
  establishments: ['ZZI'],
  steps: gbEaw2.steps.map(replySoon),
};
