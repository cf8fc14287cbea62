import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const itLaw = {
  key: 'it',
  country: 'IT',
  title: 'Italy',
  zone: 'Europe/Rome',
  holidays,
  milestones,
} satisfies Jurisdiction;
