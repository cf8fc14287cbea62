import type { LocalDate } from '../../schemas/time';
import { addDays } from './local-date';

const date = (year: number, month: number, day: number): LocalDate =>
  addDays(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, day - 1);

/** Easter Sunday of the western churches. Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 8). */
export function easter(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCorrection = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + leapCorrection - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return date(year, 3, 22 + epact + toSunday - 7 * late);
}

/** Days by which the Julian calendar is behind, in the years 1900 to 2099. */
const JULIAN_DAYS = 13;

/** Easter Sunday of the orthodox churches, as a date of the civil calendar, for 1900 to 2099. Source: Meeus, as above. */
export function orthodoxEaster(year: number): LocalDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return date(year, 3, 22 + moon + toSunday + JULIAN_DAYS);
}
