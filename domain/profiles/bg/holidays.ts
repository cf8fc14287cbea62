import { calendarByRules, fromOrthodoxEaster, yearly, type HolidayRule } from '../holidays';

const source = 'Labour Code (Кодекс на труда), art. 154(1)';
const DECLARED = 'Declared non-working by the Council of Ministers under the Labour Code, art. 154(3)';
const WEEKEND = [6, 7];
const madeUp = { on: WEEKEND, source: 'Labour Code (Кодекс на труда), art. 154(2)' };

const rules: readonly HolidayRule[] = [
  { name: 'Нова година', source, on: yearly('01-01'), madeUp },
  { name: 'Почивен ден', source: DECLARED, on: yearly('01-02'), years: { from: 2026, until: 2026 } },
  { name: 'Ден на Освобождението', source, on: yearly('03-03'), madeUp },
  { name: 'Велики петък', source, on: fromOrthodoxEaster(-2) },
  { name: 'Велика събота', source, on: fromOrthodoxEaster(-1) },
  { name: 'Великден', source, on: fromOrthodoxEaster(0) },
  { name: 'Великден, втори ден', source, on: fromOrthodoxEaster(1) },
  { name: 'Ден на труда', source, on: yearly('05-01'), madeUp },
  { name: 'Гергьовден', source, on: yearly('05-06'), madeUp },
  { name: 'Ден на българската просвета и култура', source, on: yearly('05-24'), madeUp },
  { name: 'Ден на Съединението', source, on: yearly('09-06'), madeUp },
  { name: 'Ден на Независимостта', source, on: yearly('09-22'), madeUp },
  { name: 'Бъдни вечер', source, on: yearly('12-24'), madeUp },
  { name: 'Рождество Христово', source, on: yearly('12-25'), madeUp },
  { name: 'Рождество Христово, втори ден', source, on: yearly('12-26'), madeUp },
  { name: 'Почивен ден', source: DECLARED, on: yearly('12-31'), years: { until: 2025 } },
];

/** Bulgaria: by the orthodox Easter; a weekend is made up for, save at Easter. */
export const holidays = calendarByRules('2026-11-23', rules);
