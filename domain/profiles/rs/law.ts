import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const rsLaw = {
  key: 'rs',
  title: 'Serbia',
  zone: 'Europe/Belgrade',
  holidays,
  milestones,
} satisfies Jurisdiction;
