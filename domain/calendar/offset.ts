import type { Instant, LocalDate, Zone } from '../../schemas/time';
import { addDays, addMonths } from './local-date';
import { addWorkingDays } from './working-day';
import { endOfDay, localDateOf } from './zone';

/** How far from an anchor date something is due; negative is before. "R − 4 weeks" is `{ weeks: -4 }`. */
export type Offset = { months?: number; weeks?: number; days?: number; workingDays?: number };

/** How long someone has, counted from an instant. "Reply in 2 working days" is `{ workingDays: 2 }`. */
export type Within = { minutes?: number; hours?: number; days?: number; workingDays?: number };

/** What a profile brings to counting days: its zone, and the holidays observed there. */
export type Calendar = { zone: Zone; holidays: readonly LocalDate[] };

/** Months first (clamped to the end of the month), then weeks and days, then working days. */
export function applyOffset(anchor: LocalDate, offset: Offset, holidays: readonly LocalDate[]): LocalDate {
  const { months = 0, weeks = 0, days = 0, workingDays = 0 } = offset;
  return addWorkingDays(addDays(addMonths(anchor, months), weeks * 7 + days), workingDays, holidays);
}

/**
 * The instant at which that time is up. Minutes and hours are exact, whatever clocks do. Days and working days
 * give whole days: they end with the n-th (working) local day after the instant's own, 0 with that day itself.
 */
export function within(instant: Instant, time: Within, { zone, holidays }: Calendar): Instant {
  const { minutes = 0, hours = 0, days, workingDays } = time;
  const exact = new Date(Date.parse(instant) + (hours * 60 + minutes) * 60_000).toISOString();
  if (days === undefined && workingDays === undefined) return exact;
  const lastDay = applyOffset(localDateOf(exact, zone), { days: days ?? 0, workingDays: workingDays ?? 0 }, holidays);
  return endOfDay(lastDay, zone);
}
