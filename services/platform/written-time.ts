import type { Instant, LocalDate } from '../../schemas/time';

/** Times as they are read where the pathway is. */
export type WrittenTime = {
  /** When something was. */
  at(instant: Instant): string;
  /** Until when something may be; midnight is the end of the day before it. */
  by(instant: Instant): string;
  day(day: LocalDate): string;
};

const words = {
  en: { locale: 'en-GB', endOf: 'end of' },
  nb: { locale: 'nb-NO', endOf: 'slutten av' },
} as const;

/** `zone` is an IANA name. */
export function timeIn(zone: string, language: keyof typeof words = 'en'): WrittenTime {
  const { locale, endOf } = words[language];
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: zone });
  const ofDate = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const at = (instant: Instant): string => whole.format(new Date(instant));
  return {
    at,
    day: (text) => ofDate.format(new Date(text)),
    by: (instant) =>
      clock.format(new Date(instant)) === '00:00'
        ? `${endOf} ${day.format(new Date(Date.parse(instant) - 1))}`
        : at(instant),
  };
}
