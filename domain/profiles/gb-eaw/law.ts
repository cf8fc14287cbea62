import type { Jurisdiction } from '../jurisdiction';
import { handoverRule } from './handover-rule';
import { holidays } from './holidays';
import { licenceRule } from './licence-rule';
import { milestones } from './milestones';

export const gbEawLaw = {
  key: 'gb-eaw',
  country: 'GB',
  title: 'England and Wales',
  zone: 'Europe/London',
  holidays,
  sharing: 'Offender Management Act 2007, section 14',
  milestones,
  handover: handoverRule,
  licence: licenceRule,
} satisfies Jurisdiction;
