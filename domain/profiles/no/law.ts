import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const noLaw = {
  key: 'no',
  title: 'Norway',
  zone: 'Europe/Oslo',
  holidays,
  milestones,
} satisfies Jurisdiction;
