import { calendarByRules, fromEaster, yearly, type HolidayRule } from '../holidays';

const PEACE = 'Act of 24 February 1995 no. 12 on public holidays and the peace of holidays, § 2';
const MAY = 'Act of 26 April 1947 no. 1 on 1 and 17 May as public holidays, § 1';

const rules: readonly HolidayRule[] = [
  { name: 'Første nyttårsdag', source: PEACE, on: yearly('01-01') },
  { name: 'Skjærtorsdag', source: PEACE, on: fromEaster(-3) },
  { name: 'Langfredag', source: PEACE, on: fromEaster(-2) },
  { name: 'Første påskedag', source: PEACE, on: fromEaster(0) },
  { name: 'Andre påskedag', source: PEACE, on: fromEaster(1) },
  { name: 'Offentlig høytidsdag 1. mai', source: MAY, on: yearly('05-01') },
  { name: 'Grunnlovsdagen', source: MAY, on: yearly('05-17') },
  { name: 'Kristi himmelfartsdag', source: PEACE, on: fromEaster(39) },
  { name: 'Første pinsedag', source: PEACE, on: fromEaster(49) },
  { name: 'Andre pinsedag', source: PEACE, on: fromEaster(50) },
  { name: 'Første juledag', source: PEACE, on: yearly('12-25') },
  { name: 'Andre juledag', source: PEACE, on: yearly('12-26') },
];

/** Norway. What falls on a weekend is not made up for. */
export const holidays = calendarByRules('2026-11-23', rules);
