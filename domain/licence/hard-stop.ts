import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { addWorkingDays, backToWorkingDay } from '../calendar/working-day';
import type { LicenceCalendar } from './licence-rule';

/** `kind` is the licence's own kind; of all of them only `TIME_SERVED` has no hard stop. */
export type HardStopInput = { licenceStartDate: LocalDate | null; kind: string | null };

/** Of the licence calendar only the days of the hard stop are asked. */
export type HardStopCalendar = Pick<LicenceCalendar, 'holidays'> & {
  rule: Pick<LicenceCalendar['rule'], 'hardStopWorkingDays'>;
};

const TIME_SERVED = 'TIME_SERVED';

/**
 * The first day on which the prison makes the licence, because probation no longer can in time: working days before
 * the licence starts, counted from a working day. Null for time served and without a licence start.
 */
export function hardStopDate({ licenceStartDate: start, kind }: HardStopInput, by: HardStopCalendar): LocalDate | null {
  if (start === null || kind === TIME_SERVED) return null;
  return addWorkingDays(backToWorkingDay(start, by.holidays), -by.rule.hardStopWorkingDays, by.holidays);
}

/** The day on which is warned of the hard stop; null where there is none. */
export function hardStopWarningDate(input: HardStopInput, by: LicenceCalendar): LocalDate | null {
  const stop = hardStopDate(input, by);
  return stop && addWorkingDays(stop, -by.rule.warningWorkingDays, by.holidays);
}

/** From the hard stop until the licence starts, both days included. */
export function inHardStopPeriod(input: HardStopInput & { today: LocalDate }, by: LicenceCalendar): boolean {
  const { today, licenceStartDate: start } = input;
  const stop = hardStopDate(input, by);
  return stop !== null && start !== null && compare(stop, today) <= 0 && compare(today, start) <= 0;
}
