import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const siLaw = {
  key: 'si',
  country: 'SI',
  title: 'Slovenia',
  zone: 'Europe/Ljubljana',
  holidays,
  milestones,
} satisfies Jurisdiction;
