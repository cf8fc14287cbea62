import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const rsLaw = {
  key: 'rs',
  country: 'RS',
  title: 'Serbia',
  zone: 'Europe/Belgrade',
  holidays,
  milestones,
} satisfies Jurisdiction;
