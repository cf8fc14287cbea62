import type { LocalDate } from '../../schemas/time';
import { addDays, weekday } from './local-date';

/** A list is immutable: it is put in order once, however many days are asked about. */
const indexes = new WeakMap<readonly LocalDate[], ReadonlySet<LocalDate>>();

function indexOf(holidays: readonly LocalDate[]): ReadonlySet<LocalDate> {
  const index = indexes.get(holidays) ?? new Set(holidays);
  indexes.set(holidays, index);
  return index;
}

/** Monday to Friday, unless the profile lists it as a holiday. The list may be in any order. */
export const isWorkingDay = (date: LocalDate, holidays: readonly LocalDate[]): boolean =>
  weekday(date) <= 5 && !indexOf(holidays).has(date);

/**
 * The n-th working day after `date`, before it when n is negative; 0 is the date itself, working day or not.
 * The start is never counted, as in "n working days before the licence starts".
 */
export function addWorkingDays(date: LocalDate, n: number, holidays: readonly LocalDate[]): LocalDate {
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, Math.sign(n));
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The date itself when it is a working day, else the nearest working day before it. */
export const backToWorkingDay = (date: LocalDate, holidays: readonly LocalDate[]): LocalDate =>
  isWorkingDay(date, holidays) ? date : addWorkingDays(date, -1, holidays);
