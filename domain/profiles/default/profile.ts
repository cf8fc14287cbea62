import type { Jurisdiction } from '../jurisdiction';
import type { Profile } from '../profile';
import { besideSteps } from './beside-steps';
import { defaultSteps } from './steps';

/** Where a country's law says nothing of a handover: twelve weeks before the release it begins, eight before it is made. */
const beforeRelease = { start: { weeks: -12 }, handover: { weeks: -8 } };

/** A country's calendar and milestones with the steps that hold everywhere. */
export const defaultProfile = (law: Jurisdiction, establishments: readonly string[]): Profile => ({
  ...law,
  ...besideSteps,
  version: 1,
  establishments,
  handover: law.handover ?? beforeRelease,
  steps: defaultSteps,
});
