import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const ptLaw = {
  key: 'pt',
  country: 'PT',
  title: 'Portugal',
  zone: 'Europe/Lisbon',
  holidays,
  milestones,
} satisfies Jurisdiction;
