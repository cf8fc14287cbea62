import type { LocalDate } from '../../schemas/time';
import { addDays } from '../calendar/local-date';
import { dueInNextTwoWorkingDays, timeoutCutoff } from '../licence/due-soon';
import { earliestReleaseDate, eligibleForEarlyRelease, lateAllocationWarning } from '../licence/early-release';
import { hardStopDate, hardStopWarningDate, inHardStopPeriod } from '../licence/hard-stop';
import type { LicenceCalendar } from '../licence/licence-rule';
import {
  licenceStartDate,
  licenceStartDatePostRecall,
  licenceStartDateRemandOrImmigration,
} from '../licence/licence-start-date';
import { timeServed } from '../licence/time-served';
import type { Answers, Outcome } from './outcome';

/** What the rules may need; null where unknown or not asked for. Offsets are days from `today`. */
type LicenceFacts = {
  licenceStartDate: LocalDate | null;
  conditionalReleaseDate: LocalDate | null;
  confirmedReleaseDate: LocalDate | null;
  postRecallReleaseDate: LocalDate | null;
  homeDetentionCurfewActualDate: LocalDate | null;
  releaseDate: LocalDate | null;
  kind: string | null;
  sentenceStartOffsetDays: number | null;
  conditionalReleaseOffsetDays: number | null;
  maxDaysBeforeToday: number | null;
};

/** The rules that need no day, and those that ask what holds today. */
type TimelessRule =
  | 'licenceStartDate'
  | 'licenceStartDateRemandOrImmigration'
  | 'licenceStartDatePostRecall'
  | 'hardStopDate'
  | 'hardStopWarningDate'
  | 'eligibleForEarlyRelease'
  | 'earliestReleaseDate';
type DailyRule =
  | 'inHardStopPeriod'
  | 'lateAllocationWarning'
  | 'dueInNextTwoWorkingDays'
  | 'timeServed'
  | 'timeoutCutoffTwoWorkingDaysAfter';

type DailyCase = LicenceFacts & { rule: DailyRule; today: LocalDate };
export type LicenceCase = (LicenceFacts & { rule: TimelessRule }) | DailyCase;

export type LicenceInputs = { licenceDates: LicenceCase };

export const licenceAnswers = (by: LicenceCalendar): Answers<LicenceInputs> => ({
  licenceDates: (input) => licenceOutcome(input, by),
});

function licenceOutcome(input: LicenceCase, by: LicenceCalendar): Outcome {
  switch (input.rule) {
    case 'licenceStartDate':
      return { licenceStartDate: licenceStartDate(input, by) };
    case 'licenceStartDateRemandOrImmigration':
      return { licenceStartDate: licenceStartDateRemandOrImmigration(input, by) };
    case 'licenceStartDatePostRecall':
      return { licenceStartDate: licenceStartDatePostRecall(input, by) };
    case 'hardStopDate':
      return { hardStopDate: hardStopDate(input, by) };
    case 'hardStopWarningDate':
      return { hardStopWarningDate: hardStopWarningDate(input, by) };
    case 'inHardStopPeriod':
      return { inHardStop: inHardStopPeriod(input, by) };
    case 'eligibleForEarlyRelease':
      return { eligible: eligibleForEarlyRelease(input.releaseDate, by) };
    case 'earliestReleaseDate':
      return { earliestReleaseDate: earliestReleaseDate(input, by) };
    case 'lateAllocationWarning':
      return { warn: lateAllocationWarning(input, by) };
    case 'dueInNextTwoWorkingDays':
      return { due: dueInNextTwoWorkingDays(input, by) };
    case 'timeServed':
      return { timeServed: wasTimeServed(input, by) };
    case 'timeoutCutoffTwoWorkingDaysAfter':
      return { cutoff: timeoutCutoff(input.today, by) };
  }
}

function wasTimeServed(input: DailyCase, { rule }: LicenceCalendar): boolean {
  const { today, sentenceStartOffsetDays, conditionalReleaseOffsetDays, maxDaysBeforeToday } = input;
  const on = (days: number | null): LocalDate | null => (days === null ? null : addDays(today, days));
  return timeServed(
    { today, sentenceStartDate: on(sentenceStartOffsetDays), conditionalReleaseDate: on(conditionalReleaseOffsetDays) },
    { timeServedDays: maxDaysBeforeToday ?? rule.timeServedDays },
  );
}
