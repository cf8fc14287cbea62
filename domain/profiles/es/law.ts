import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const esLaw = {
  key: 'es',
  country: 'ES',
  title: 'Spain',
  zone: 'Europe/Madrid',
  holidays,
  milestones,
} satisfies Jurisdiction;
