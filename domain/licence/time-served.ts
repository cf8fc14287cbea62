import type { LocalDate } from '../../schemas/time';
import { addDays, compare } from '../calendar/local-date';
import type { LicenceRule } from './licence-rule';

/** Local dates of the profile's zone, null where unknown. */
export type TimeServedInput = {
  today: LocalDate;
  sentenceStartDate: LocalDate | null;
  conditionalReleaseDate: LocalDate | null;
};

/** Sentenced and released on one day, less than so many days ago and not in the future. */
export function timeServed(input: TimeServedInput, { timeServedDays }: Pick<LicenceRule, 'timeServedDays'>) {
  const { today, sentenceStartDate: start, conditionalReleaseDate: release } = input;
  return (
    start !== null &&
    start === release &&
    compare(addDays(today, -timeServedDays), start) < 0 &&
    compare(start, today) <= 0
  );
}
