import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const roLaw = {
  key: 'ro',
  country: 'RO',
  title: 'Romania',
  zone: 'Europe/Bucharest',
  holidays,
  milestones,
} satisfies Jurisdiction;
