import type { Profile } from '../profile';
import { communitySteps } from './community-steps';
import { custodySteps } from './custody-steps';
import { gbEawLaw } from './law';

export const gbEaw1: Profile = {
  ...gbEawLaw,
  version: 1,
  establishments: [],
  steps: [...custodySteps, ...communitySteps],
};
