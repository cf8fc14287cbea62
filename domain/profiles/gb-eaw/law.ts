import type { Jurisdiction } from '../jurisdiction';
import { handoverRule } from './handover-rule';
import { holidays } from './holidays';
import { licenceRule } from './licence-rule';
import { milestones } from './milestones';

export const gbEawLaw = {
  key: 'gb-eaw',
  title: 'England and Wales',
  zone: 'Europe/London',
  holidays,
  milestones,
  handover: handoverRule,
  licence: licenceRule,
} satisfies Jurisdiction;
