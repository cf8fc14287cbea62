import { addDays, weekday } from '../../domain/calendar/local-date';
import type { Instant } from '../../schemas/time';
import { localDay } from '../platform/local-day';

const DAYS_A_WEEK = 7;

/** Whether a time to be done by lies in the week of `now`, Monday to Sunday; midnight ends the day before. */
export function isInWeekOf(due: Instant, now: Instant, zone: string): boolean {
  const today = localDay(now, zone);
  const sunday = addDays(today, DAYS_A_WEEK - weekday(today));
  return localDay(new Date(Date.parse(due) - 1).toISOString(), zone) <= sunday;
}
