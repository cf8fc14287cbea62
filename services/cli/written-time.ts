import type { Instant } from '../../schemas/time';

/** Times as they are read where the pathway is. */
export type WrittenTime = {
  /** When something was. */
  at(instant: Instant): string;
  /** Until when something may be; midnight is the end of the day before it. */
  by(instant: Instant): string;
};

/** `zone` is an IANA name. */
export function timeIn(zone: string): WrittenTime {
  const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: zone });
  const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: zone });
  const at = (instant: Instant): string => whole.format(new Date(instant));
  return {
    at,
    by: (instant) =>
      clock.format(new Date(instant)) === '00:00'
        ? `end of ${day.format(new Date(Date.parse(instant) - 1))}`
        : at(instant),
  };
}
