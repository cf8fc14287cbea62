import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { addWorkingDays } from '../calendar/working-day';
import type { LicenceCalendar } from './licence-rule';

export type DueSoonInput = { today: LocalDate; licenceStartDate: LocalDate | null };

/** The licence starts today or within the next working days. */
export const dueInNextTwoWorkingDays = (
  { today, licenceStartDate: start }: DueSoonInput,
  { rule, holidays }: LicenceCalendar,
): boolean =>
  start !== null &&
  compare(today, start) <= 0 &&
  compare(start, addWorkingDays(today, rule.dueSoonWorkingDays, holidays)) <= 0;

/** A licence that starts by then and is not approved times out. */
export const timeoutCutoff = (today: LocalDate, { rule, holidays }: LicenceCalendar): LocalDate =>
  addWorkingDays(today, rule.timeoutWorkingDays, holidays);
