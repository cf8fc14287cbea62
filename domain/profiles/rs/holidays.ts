import { calendarByRules, fromOrthodoxEaster, yearly, type HolidayRule } from '../holidays';

const LAW = 'Zakon o državnim i drugim praznicima u Republici Srbiji (Sl. glasnik RS 43/2001, 101/2007, 92/2011)';
const STATE = `${LAW}, art. 1–3`;
const RELIGIOUS = `${LAW}, art. 4`;
const SUNDAY = 7;
const madeUp = { on: [SUNDAY], source: `${LAW}, art. 3a` };

const rules: readonly HolidayRule[] = [
  { name: 'Nova godina', source: STATE, on: yearly('01-01'), madeUp },
  { name: 'Nova godina, drugi dan', source: STATE, on: yearly('01-02'), madeUp },
  { name: 'Božić', source: RELIGIOUS, on: yearly('01-07') },
  { name: 'Dan državnosti Srbije', source: STATE, on: yearly('02-15'), madeUp },
  { name: 'Dan državnosti Srbije, drugi dan', source: STATE, on: yearly('02-16'), madeUp },
  { name: 'Veliki petak', source: RELIGIOUS, on: fromOrthodoxEaster(-2) },
  { name: 'Velika subota', source: RELIGIOUS, on: fromOrthodoxEaster(-1) },
  { name: 'Vaskrs', source: RELIGIOUS, on: fromOrthodoxEaster(0) },
  { name: 'Vaskrs, drugi dan', source: RELIGIOUS, on: fromOrthodoxEaster(1) },
  { name: 'Praznik rada', source: STATE, on: yearly('05-01'), madeUp },
  { name: 'Praznik rada, drugi dan', source: STATE, on: yearly('05-02'), madeUp },
  { name: 'Dan primirja u Prvom svetskom ratu', source: STATE, on: yearly('11-11'), madeUp },
];

/** Serbia: by the orthodox Easter; a state holiday on a Sunday is made up for. */
export const holidays = calendarByRules('2026-11-23', rules);
