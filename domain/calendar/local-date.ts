import type { LocalDate } from '../../schemas/time';

const DAY_MS = 86_400_000;

// UTC serves as a ruler on which every day is equally long; it is not the zone of the date.
const toDays = (date: LocalDate): number => Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
const fromDays = (days: number): LocalDate => new Date(days * DAY_MS).toISOString().slice(0, 10);

/** Whether the text is a day that exists: '2024-02-30' and '2024-2-3' are not. Years run from 0000 to 9999. */
export function isLocalDate(text: string): boolean {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(text) ? toDays(text) : NaN;
  return !Number.isNaN(days) && fromDays(days) === text;
}

/** The date a whole number of days later, or earlier when negative. Throws RangeError when `date` is no date. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDays(toDays(date) + days);

/** The same day of another month; where that month is too short, its last day (31 October − 8 months = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (months === 0) return date;
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const lastDay = addDays(firstOfMonth(month + 1), -1);
  const sameDay = lastDay.slice(0, 8) + date.slice(8);
  return compare(sameDay, lastDay) > 0 ? lastDay : sameDay;
}

/** Months are counted from January of year 0, so that adding never carries by hand. */
function firstOfMonth(month: number): LocalDate {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-01`;
}

/** Days to go from `from` until `to`; negative when `to` lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from);

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => ((((toDays(date) + 3) % 7) + 7) % 7) + 1;

/** Negative when `a` is before `b`, 0 on the same day, positive after: fit for sorting. */
export const compare = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : Number(a > b));
