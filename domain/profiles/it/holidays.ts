import { calendarByRules, fromEaster, yearly, type HolidayRule } from '../holidays';

const LAW = 'Legge 27 maggio 1949, n. 260, art. 2, as amended by legge 5 marzo 1977, n. 54';
const EPIPHANY = 'D.P.R. 28 dicembre 1985, n. 792, art. 1';
const REPUBLIC = 'Legge 20 novembre 2000, n. 336, art. 1';
const FRANCIS = 'Legge 8 ottobre 2025, n. 151';

const rules: readonly HolidayRule[] = [
  { name: 'Capodanno', source: LAW, on: yearly('01-01') },
  { name: 'Epifania', source: EPIPHANY, on: yearly('01-06') },
  { name: 'Lunedì dell’Angelo', source: LAW, on: fromEaster(1) },
  { name: 'Anniversario della Liberazione', source: LAW, on: yearly('04-25') },
  { name: 'Festa del Lavoro', source: LAW, on: yearly('05-01') },
  { name: 'Festa della Repubblica', source: REPUBLIC, on: yearly('06-02') },
  { name: 'Assunzione', source: LAW, on: yearly('08-15') },
  { name: 'San Francesco d’Assisi', source: FRANCIS, on: yearly('10-04'), years: { from: 2026 } },
  { name: 'Ognissanti', source: LAW, on: yearly('11-01') },
  { name: 'Immacolata Concezione', source: LAW, on: yearly('12-08') },
  { name: 'Natale', source: LAW, on: yearly('12-25') },
  { name: 'Santo Stefano', source: LAW, on: yearly('12-26') },
];

/** Italy: the holidays of the whole country. The patron saint of a town is not in it. */
export const holidays = calendarByRules('2026-11-23', rules);
