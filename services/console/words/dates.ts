import type { Instant, LocalDate } from '../../../schemas/time';

const DAY_MS = 86_400_000;
const long = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const medium = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const locales: Record<string, string> = { en: 'en-GB', nb: 'nb-NO' };
const steps = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

type Dates = ReturnType<typeof createDates>;

const made = new Map<string, Dates>();

/** One for each language and zone: a long list asks in every cell, and formats are slow to make. */
export function datesIn(language: string, zone?: string): Dates {
  const key = `${language} ${zone ?? ''}`;
  const dates = made.get(key) ?? createDates(language, zone);
  made.set(key, dates);
  return dates;
}

/**
 * Writes dates as a reader of `language` does. Instants are read in `zone` (an IANA name; without one, the reader's
 * own); a local date has no zone and is written as it stands.
 */
function createDates(language: string, zone?: string) {
  const locale = locales[language] ?? language;
  const inZone = zone === undefined ? {} : { timeZone: zone };
  const dayOfInstant = new Intl.DateTimeFormat(locale, { ...long, ...inZone });
  const timeOfInstant = new Intl.DateTimeFormat(locale, { ...clock, ...inZone });
  const mediumOfInstant = new Intl.DateTimeFormat(locale, { ...medium, ...inZone });
  const shortOfInstant = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...inZone });
  const shortDayOfInstant = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...inZone,
  });
  const wall = new Intl.DateTimeFormat('sv-SE', { ...inZone, dateStyle: 'short', timeStyle: 'short' });
  const localDay = new Intl.DateTimeFormat(locale, { ...long, timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const localDate = (at: Instant | number): LocalDate => wall.format(new Date(at)).slice(0, 10);
  const sameYear = (at: Instant | number, now: number) => localDate(at).slice(0, 4) === localDate(now).slice(0, 4);
  const midnight = (at: Instant): boolean => wall.format(new Date(at)).slice(11) === '00:00';

  return {
    zone,
    day: (date: LocalDate) => localDay.format(new Date(`${date}T00:00:00.000Z`)),
    dayOf: (at: Instant | number) => dayOfInstant.format(new Date(at)),
    timeOf: (at: Instant) => timeOfInstant.format(new Date(at)),
    localDate,
    isWholeDay: midnight,
    mediumOf: (at: Instant) => mediumOfInstant.format(new Date(at)),
    /** A deadline at midnight is the end of the day before it. */
    lastDay: (at: Instant): number => Date.parse(at) - (midnight(at) ? 1 : 0),
    short: (at: Instant | number, now: number) =>
      (sameYear(at, now) ? shortOfInstant : mediumOfInstant).format(new Date(at)),
    shortDay: (at: Instant | number, now: number) =>
      (sameYear(at, now) ? shortDayOfInstant : dayOfInstant).format(new Date(at)),
    relative: (at: Instant, now: number): string => {
      const away = Date.parse(at) - now;
      const [unit, size] = steps.find(([, ms]) => Math.abs(away) >= ms) ?? ['second', 1000];
      return relative.format(Math.round(away / size), unit);
    },
  };
}
