import type { LocalDate } from '../../schemas/time';
import { addDays, compare, weekday } from '../calendar/local-date';
import { easter, orthodoxEaster } from '../calendar/easter';

/** A day on which offices are closed; `source` names the law or the list that says so. */
export type Holiday = { day: LocalDate; name: string; source: string };

/**
 * `checkedOn`: when the sources were last read. `days` are those of the holidays, ascending, each once. `until`: the
 * last day of which the calendar knows; what is counted beyond knows no holiday.
 */
export type HolidayCalendar = {
  checkedOn: LocalDate;
  until: LocalDate;
  holidays: readonly Holiday[];
  days: readonly LocalDate[];
};

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

/** The first Monday of a month. */
export const firstMonday =
  (month: string) =>
  (year: number): LocalDate => {
    const first = `${year}-${month}-01`;
    return addDays(first, (8 - weekday(first)) % 7);
  };

/** The last Monday of a month of 31 days. */
export const lastMonday =
  (month: string) =>
  (year: number): LocalDate => {
    const last = `${year}-${month}-31`;
    return addDays(last, 1 - weekday(last));
  };

const FIRST_YEAR = 2025;
/** As long as anybody plans for, a life sentence too; what a law will change until then nobody knows. */
const LAST_YEAR = 2060;

/** The years for which every profile lists its holidays. */
export const HOLIDAY_YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, i) => FIRST_YEAR + i,
);

/** Who lists none knows weekends alone, and for ever. */
const NO_END = '9999';

export const calendarOf = (checkedOn: LocalDate, holidays: readonly Holiday[]): HolidayCalendar => {
  const days = [...new Set(holidays.map(({ day }) => day))].toSorted(compare);
  return { checkedOn, until: `${days.at(-1)?.slice(0, 4) ?? NO_END}-12-31`, holidays, days };
};

/** The calendar that the rules give; days made up for come last, each after all others are known. */
export function calendarByRules(checkedOn: LocalDate, rules: readonly HolidayRule[]): HolidayCalendar {
  return calendarOf(checkedOn, holidaysByRules(rules, HOLIDAY_YEARS));
}

/** The holidays of those years alone. */
export function holidaysByRules(rules: readonly HolidayRule[], years: readonly number[]): Holiday[] {
  const dated = years
    .flatMap((year) => rules.filter((rule) => isInForce(rule, year)).map((rule) => ({ rule, day: rule.on(year) })))
    .toSorted((a, b) => compare(a.day, b.day));
  const holidays = dated.map(({ rule: { name, source }, day }): Holiday => ({ day, name, source }));
  for (const { rule, day } of dated)
    if (rule.madeUp?.on.includes(weekday(day)))
      holidays.push({ day: nextFree(day, holidays), name: `${rule.name}, made up for`, source: rule.madeUp.source });
  return holidays;
}

const isInForce = ({ years: { from = 0, until = Infinity } = {} }: HolidayRule, year: number): boolean =>
  from <= year && year <= until;

const FRIDAY = 5;

function nextFree(day: LocalDate, holidays: readonly Holiday[]): LocalDate {
  let next = addDays(day, 1);
  while (weekday(next) > FRIDAY || holidays.some((holiday) => holiday.day === next)) next = addDays(next, 1);
  return next;
}
