import { leftToPerson } from '../../milestones/named-person';
import { calendarOf } from '../holidays';
import { defaultProfile } from './profile';

const CHECKED_ON = '2026-11-23';

/** For a service whose country has no profile of its own yet: every date is told by a person, none is computed by law. */
export const default1 = defaultProfile(
  {
    key: 'default',
    title: 'No country’s rules',
    zone: 'UTC',
    holidays: calendarOf(CHECKED_ON, []),
    milestones: leftToPerson(CHECKED_ON),
  },
  ['ZZD'],
);
