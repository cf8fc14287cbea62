import { Temporal } from 'temporal-polyfill';

/** A calendar day in London, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A day of a story, reckoned from the day the sample was first started, so that a story holds on any weekday. */
export type DayRule = (today: LocalDate) => LocalDate;

export const zone = 'Europe/London';

export const todayInLondon = (): LocalDate => Temporal.Now.plainDateISO(zone).toString();

const plain = (date: LocalDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

/** So many days after today; before it when negative. */
export const day =
  (n: number): DayRule =>
  (today) =>
    plain(today).add({ days: n }).toString();

/** The last day from Monday to Friday on or before the one `n` days away: nobody is released on a Sunday. */
export const workday =
  (n: number): DayRule =>
  (today) => {
    const date = plain(today).add({ days: n });
    return date.subtract({ days: Math.max(0, date.dayOfWeek - 5) }).toString();
  };

/** The first Friday after today. */
export const nextFriday: DayRule = (today) => {
  const date = plain(today);
  return date.add({ days: 7 - ((date.dayOfWeek + 2) % 7) }).toString();
};

/**
 * The earliest release for which the handover of a determinate sentence (8 months and 14 days before) falls `n` days
 * from today, or up to three days sooner where a short month leaves no such release.
 */
export const releaseForHandover =
  (n: number): DayRule =>
  (today) =>
    plain(today).add({ days: n }).add({ days: 14 }).add({ months: 8 }).toString();

/** The same for a sentence with a parole hearing, handed over 12 months before. */
export const paroleForHandover =
  (n: number): DayRule =>
  (today) =>
    plain(today).add({ days: n }).add({ months: 12 }).toString();

/** The local date so many days later. */
export const daysAfter = (date: LocalDate, days: number): LocalDate => plain(date).add({ days }).toString();

/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => plain(from).until(plain(to)).days;

/** A local time of a day as an instant, UTC with milliseconds. */
export const instantOf = (date: LocalDate, time: string): string =>
  utc(plain(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);

/** How London's clocks showed an instant: `2026-03-09T09:00:00.000`, and the offset they had. */
export function londonClock(instant: string): { local: string; offset: string } {
  const shown = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { local: shown.toPlainDateTime().toString({ fractionalSecondDigits: 3 }), offset: shown.offset };
}

const utc = (ms: number): string => new Date(ms).toISOString();
