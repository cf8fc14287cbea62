import { besideSteps } from '../default/beside-steps';
import type { Profile } from '../profile';
import { communitySteps } from './community-steps';
import { custodySteps } from './custody-steps';
import { gbEawLaw } from './law';
import { securityLevels } from './security-levels';

export const gbEaw1: Profile = {
  ...gbEawLaw,
  ...besideSteps,
  securityLevels,
  version: 1,
  establishments: [],
  steps: [...custodySteps, ...communitySteps],
};
