import type { LocalDate } from '../../schemas/time';
import { compare, weekday } from '../calendar/local-date';
import { addWorkingDays, isWorkingDay } from '../calendar/working-day';
import type { LicenceCalendar } from './licence-rule';

const FRIDAY = 5;

/** Nobody should leave prison into a closed office: on a Friday, at a weekend, on a holiday. Null is no day. */
export const eligibleForEarlyRelease = (date: LocalDate | null, { holidays }: Pick<LicenceCalendar, 'holidays'>) =>
  date !== null && (weekday(date) === FRIDAY || !isWorkingDay(date, holidays));

/** Going back day by day, the n-th working day that is no Friday; the date itself is not counted. */
function releaseDaysBefore(date: LocalDate, n: number, holidays: readonly LocalDate[]): LocalDate {
  let day = date;
  for (let left = n; left > 0;) {
    day = addWorkingDays(day, -1, holidays);
    if (weekday(day) !== FRIDAY) left -= 1;
  }
  return day;
}

/** Local dates, null where unknown. The second is the day of a release on home detention. */
export type EarlyReleaseInput = {
  licenceStartDate: LocalDate | null;
  homeDetentionCurfewActualDate: LocalDate | null;
};

/** The first day on which the person may leave; null without a licence start. Home detention keeps its own day. */
export function earliestReleaseDate(input: EarlyReleaseInput, by: LicenceCalendar): LocalDate | null {
  const { licenceStartDate: start, homeDetentionCurfewActualDate: homeDetention } = input;
  if (start === null) return null;
  if (homeDetention !== null) return homeDetention;
  return eligibleForEarlyRelease(start, by) ? releaseDaysBefore(start, by.rule.earlyReleaseDays, by.holidays) : start;
}

export type LateAllocationInput = { today: LocalDate; releaseDate: LocalDate | null };

/** The release is still ahead, or today, and an officer allocated now has too few days left to prepare it. */
export function lateAllocationWarning({ today, releaseDate }: LateAllocationInput, by: LicenceCalendar): boolean {
  if (releaseDate === null || compare(today, releaseDate) > 0) return false;
  return compare(releaseDaysBefore(releaseDate, by.rule.lateAllocationDays, by.holidays), today) <= 0;
}
