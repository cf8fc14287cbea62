import { calendarByRules, fromEaster, yearly, type HolidayRule } from '../holidays';

const source = 'Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji (ZPDPD), art. 1 and 2';

const rules: readonly HolidayRule[] = [
  { name: 'Novo leto', source, on: yearly('01-01') },
  { name: 'Novo leto, drugi dan', source, on: yearly('01-02') },
  { name: 'Prešernov dan', source, on: yearly('02-08') },
  { name: 'Velika noč', source, on: fromEaster(0) },
  { name: 'Velikonočni ponedeljek', source, on: fromEaster(1) },
  { name: 'Dan upora proti okupatorju', source, on: yearly('04-27') },
  { name: 'Praznik dela', source, on: yearly('05-01') },
  { name: 'Praznik dela, drugi dan', source, on: yearly('05-02') },
  { name: 'Binkoštna nedelja', source, on: fromEaster(49) },
  { name: 'Dan državnosti', source, on: yearly('06-25') },
  { name: 'Marijino vnebovzetje', source, on: yearly('08-15') },
  { name: 'Dan reformacije', source, on: yearly('10-31') },
  { name: 'Dan spomina na mrtve', source, on: yearly('11-01') },
  { name: 'Božič', source, on: yearly('12-25') },
  { name: 'Dan samostojnosti in enotnosti', source, on: yearly('12-26') },
];

/** Slovenia: the holidays that are free of work. What falls on a weekend is not made up for. */
export const holidays = calendarByRules('2026-11-23', rules);
