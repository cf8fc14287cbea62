import { gbEaw1 } from '../gb-eaw/1';
import type { Profile } from '../profile';
import type { StepDefinition } from '../step-definition';

const replySoon = (step: StepDefinition): StepDefinition =>
  step.acceptance ? { ...step, acceptance: { ...step.acceptance, replyWithin: { minutes: 2 } } } : step;

/** England and Wales for those who want to watch a clock run out: two minutes to reply. */
export const sample1: Profile = {
  ...gbEaw1,
  key: 'sample',
  title: 'England and Wales, two minutes to reply',
  establishments: ['ZZI'],
  steps: gbEaw1.steps.map(replySoon),
};
