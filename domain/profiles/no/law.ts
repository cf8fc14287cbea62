import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const noLaw = {
  key: 'no',
  country: 'NO',
  title: 'Norway',
  zone: 'Europe/Oslo',
  holidays,
  sharing: 'Execution of Sentences Act, section 4',
  milestones,
} satisfies Jurisdiction;
