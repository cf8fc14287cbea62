import { calendarByRules, fromOrthodoxEaster, yearly, type HolidayRule } from '../holidays';

const CODE = 'Codul muncii (Legea nr. 53/2003), art. 139';
const NEW = 'Codul muncii, art. 139, as amended by Legea nr. 52/2023';

const rules: readonly HolidayRule[] = [
  { name: 'Anul Nou', source: CODE, on: yearly('01-01') },
  { name: 'Anul Nou, a doua zi', source: CODE, on: yearly('01-02') },
  { name: 'Botezul Domnului', source: NEW, on: yearly('01-06') },
  { name: 'Soborul Sfântului Ioan Botezătorul', source: NEW, on: yearly('01-07') },
  { name: 'Ziua Unirii Principatelor Române', source: CODE, on: yearly('01-24') },
  { name: 'Vinerea Mare', source: CODE, on: fromOrthodoxEaster(-2) },
  { name: 'Paștele', source: CODE, on: fromOrthodoxEaster(0) },
  { name: 'Paștele, a doua zi', source: CODE, on: fromOrthodoxEaster(1) },
  { name: 'Ziua Muncii', source: CODE, on: yearly('05-01') },
  { name: 'Ziua Copilului', source: CODE, on: yearly('06-01') },
  { name: 'Rusaliile', source: CODE, on: fromOrthodoxEaster(49) },
  { name: 'Rusaliile, a doua zi', source: CODE, on: fromOrthodoxEaster(50) },
  { name: 'Adormirea Maicii Domnului', source: CODE, on: yearly('08-15') },
  { name: 'Sfântul Andrei', source: CODE, on: yearly('11-30') },
  { name: 'Ziua Națională', source: CODE, on: yearly('12-01') },
  { name: 'Crăciunul', source: CODE, on: yearly('12-25') },
  { name: 'Crăciunul, a doua zi', source: CODE, on: yearly('12-26') },
];

/** Romania: the legal holidays, by the orthodox Easter. What falls on a weekend is not made up for. */
export const holidays = calendarByRules('2026-11-23', rules);
