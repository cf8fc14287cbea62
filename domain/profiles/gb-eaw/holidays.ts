import type { LocalDate } from '../../../schemas/time';
import { weekday } from '../../calendar/local-date';
import {
  calendarOf,
  firstMonday,
  fromEaster,
  HOLIDAY_YEARS,
  holidaysByRules,
  lastMonday,
  yearly,
  type Holiday,
  type HolidayRule,
} from '../holidays';

const names = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
];

const bankHolidays = (source: string, days: readonly LocalDate[]): Holiday[] =>
  days.map((day, i) => ({ day, name: names[i % names.length] ?? '', source }));

const LIST = 'GOV.UK, UK bank holidays, division england-and-wales';
const ACT = 'Banking and Financial Dealings Act 1971, Schedule 1, and Christmas Day and Good Friday at common law';

const FRIDAY = 5;
const WEEKEND = [6, 7];
const madeUp = { on: WEEKEND, source: ACT };

/** For years that are not on the list yet. */
const rules: readonly HolidayRule[] = [
  { name: 'New Year’s Day', source: ACT, on: yearly('01-01'), madeUp },
  { name: 'Good Friday', source: ACT, on: fromEaster(-2) },
  { name: 'Easter Monday', source: ACT, on: fromEaster(1) },
  { name: 'Early May bank holiday', source: ACT, on: firstMonday('05') },
  { name: 'Spring bank holiday', source: ACT, on: lastMonday('05') },
  { name: 'Summer bank holiday', source: ACT, on: lastMonday('08') },
  { name: 'Christmas Day', source: ACT, on: yearly('12-25'), madeUp },
  { name: 'Boxing Day', source: ACT, on: yearly('12-26'), madeUp },
];

const LISTED_UNTIL = 2027;

/** Bank holidays of England and Wales, substitute days in their place. */
export const holidays = calendarOf('2026-11-23', [
  ...bankHolidays(LIST, [
    ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'],
    ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
    ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
    ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
  ]),
  ...holidaysByRules(
    rules,
    HOLIDAY_YEARS.filter((year) => year > LISTED_UNTIL),
  ).filter(({ day }) => weekday(day) <= FRIDAY),
]);
