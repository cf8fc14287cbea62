import type { Instant, LocalDate } from '../../schemas/time';

/** The day it is somewhere. */
export const localDay = (at: Instant, zone: string): LocalDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(Date.parse(at));
