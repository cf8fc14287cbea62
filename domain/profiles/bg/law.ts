import type { Jurisdiction } from '../jurisdiction';
import { holidays } from './holidays';
import { milestones } from './milestones';

export const bgLaw = {
  key: 'bg',
  country: 'BG',
  title: 'Bulgaria',
  zone: 'Europe/Sofia',
  holidays,
  milestones,
} satisfies Jurisdiction;
