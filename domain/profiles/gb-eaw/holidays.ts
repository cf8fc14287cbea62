import type { LocalDate } from '../../../schemas/time';
import { calendarOf, type Holiday } from '../holidays';

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

/** Bank holidays of England and Wales, substitute days in their place. */
export const holidays = calendarOf('2026-11-23', [
  ...bankHolidays(LIST, [
    ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'],
    ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
    ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
    ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
  ]),
  // Not on the list yet: by the same rules.
  ...bankHolidays(ACT, [
    ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26'],
  ]),
]);
