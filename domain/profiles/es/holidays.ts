import { calendarByRules, fromEaster, yearly, type HolidayRule } from '../holidays';

const source =
  'Real Decreto 2001/1983, art. 45, and the yearly resolution on holidays in the Boletín Oficial del Estado';

const rules: readonly HolidayRule[] = [
  { name: 'Año Nuevo', source, on: yearly('01-01') },
  { name: 'Epifanía del Señor', source, on: yearly('01-06') },
  { name: 'Viernes Santo', source, on: fromEaster(-2) },
  { name: 'Fiesta del Trabajo', source, on: yearly('05-01') },
  { name: 'Asunción de la Virgen', source, on: yearly('08-15') },
  { name: 'Fiesta Nacional de España', source, on: yearly('10-12') },
  { name: 'Todos los Santos', source, on: yearly('11-01') },
  { name: 'Día de la Constitución Española', source, on: yearly('12-06') },
  { name: 'Inmaculada Concepción', source, on: yearly('12-08') },
  { name: 'Natividad del Señor', source, on: yearly('12-25') },
];

/**
 * Spain: the days that all autonomous communities keep. Their own days, local ones and the Mondays to which a
 * community moves a Sunday are not in it.
 */
export const holidays = calendarByRules('2026-11-23', rules);
