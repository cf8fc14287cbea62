import { leftToPerson } from '../../milestones/named-person';
import { calendarOf } from '../holidays';
import type { Jurisdiction } from '../jurisdiction';

const CHECKED_ON = '2026-11-23';

/** No country’s: weekends only, every date told by a person. */
export const defaultLaw: Jurisdiction = {
  key: 'default',
  title: 'No country’s rules',
  zone: 'UTC',
  holidays: calendarOf(CHECKED_ON, []),
  milestones: leftToPerson(CHECKED_ON),
};
