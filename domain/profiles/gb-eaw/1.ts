import type { Profile } from '../profile';
import { communitySteps } from './community-steps';
import { custodySteps } from './custody-steps';
import { handoverRule } from './handover-rule';
import { holidays } from './holidays';

export const gbEaw1: Profile = {
  key: 'gb-eaw',
  version: 1,
  title: 'England and Wales',
  zone: 'Europe/London',
  establishments: [],
  holidays,
  handover: handoverRule,
  steps: [...custodySteps, ...communitySteps],
};
