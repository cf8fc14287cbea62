import type { LocalDate } from '../../schemas/time';
import { addDays, compare, weekday } from '../calendar/local-date';
import { easter, orthodoxEaster } from '../calendar/easter';
import { isWorkingDay } from '../calendar/working-day';

/** A day on which offices are closed; `source` names the law or the list that says so. */
export type Holiday = { day: LocalDate; name: string; source: string };

/** `checkedOn`: when the sources were last read. `days` are those of the holidays, ascending, each once. */
export type HolidayCalendar = { checkedOn: LocalDate; holidays: readonly Holiday[]; days: readonly LocalDate[] };

/** A holiday as its law states it: year by year. */
export type HolidayRule = {
  name: string;
  source: string;
  on: (year: number) => LocalDate;
  /** The years of the law, where it is not as old as the profile or did not last. */
  years?: { from?: number; until?: number };
  /** On these weekdays (1 is Monday) it is made up for on the next working day, by that law. */
  madeUp?: { on: readonly number[]; source: string };
};

export const yearly =
  (monthAndDay: string) =>
  (year: number): LocalDate =>
    `${year}-${monthAndDay}`;

export const fromEaster =
  (days: number) =>
  (year: number): LocalDate =>
    addDays(easter(year), days);

export const fromOrthodoxEaster =
  (days: number) =>
  (year: number): LocalDate =>
    addDays(orthodoxEaster(year), days);

/** The years for which every profile lists its holidays. */
export const HOLIDAY_YEARS: readonly number[] = [2025, 2026, 2027, 2028];

export const calendarOf = (checkedOn: LocalDate, holidays: readonly Holiday[]): HolidayCalendar => ({
  checkedOn,
  holidays,
  days: [...new Set(holidays.map(({ day }) => day))].toSorted(compare),
});

/** The calendar that the rules give for those years; days made up for come last, each after all others are known. */
export function calendarByRules(checkedOn: LocalDate, rules: readonly HolidayRule[]): HolidayCalendar {
  const dated = HOLIDAY_YEARS.flatMap((year) =>
    rules.filter((rule) => isInForce(rule, year)).map((rule) => ({ rule, day: rule.on(year) })),
  ).toSorted((a, b) => compare(a.day, b.day));
  const holidays = dated.map(({ rule: { name, source }, day }): Holiday => ({ day, name, source }));
  for (const { rule, day } of dated)
    if (rule.madeUp?.on.includes(weekday(day)))
      holidays.push({ day: nextFree(day, holidays), name: `${rule.name}, made up for`, source: rule.madeUp.source });
  return calendarOf(checkedOn, holidays);
}

const isInForce = ({ years: { from = 0, until = Infinity } = {} }: HolidayRule, year: number): boolean =>
  from <= year && year <= until;

function nextFree(day: LocalDate, holidays: readonly Holiday[]): LocalDate {
  const taken = holidays.map((holiday) => holiday.day);
  let next = addDays(day, 1);
  while (!isWorkingDay(next, taken)) next = addDays(next, 1);
  return next;
}
