import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { applyOffset, type Offset } from '../calendar/offset';

/** Counted in calendar days only: no holiday list bears on these dates. */
type CalendarOffset = Omit<Offset, 'workingDays'>;

/** The figures of a jurisdiction's handover dates. They are law and policy, and stand in its profile. */
export type HandoverRule = {
  /** From the earliest release date, for a person allocated early to the community. */
  earlyAllocation: CalendarOffset;
  /** From the earliest release date of an indeterminate sentence. */
  indeterminate: CalendarOffset;
  /** From the earliest release date, where the parole board decides on a determinate sentence. */
  determinateParole: CalendarOffset;
  /** From the earliest release date of every other determinate sentence. */
  determinate: CalendarOffset;
  /** From the sentence's start: released by then, the time inside is too short for a handover. */
  shortSentence: CalendarOffset;
};

export type HandoverReason =
  | 'release_date_unknown'
  | 'early_allocation'
  | 'indeterminate'
  | 'indeterminate_open'
  | 'determinate_short'
  | 'determinate_parole'
  | 'determinate';

/** Dates are local dates of the profile's zone, null where unknown; a missing flag means false. */
export type HandoverDateInput = {
  sentenceStartDate: LocalDate | null;
  earliestReleaseDate: LocalDate | null;
  determinateParole?: boolean;
  indeterminate?: boolean;
  openConditions?: boolean;
  earlyAllocation?: boolean;
};

/** Without a date the reason says who leads: `determinate_short` the community, `release_date_unknown` the prison. */
export type HandoverDate = { handoverDate: LocalDate | null; reason: HandoverReason };

/**
 * The day from which the community leads, and why that day.
 *
 * Source: England and Wales, Offender Management in Custody, as the Manage POM Cases service computes it. Of several
 * reasons the first counts: early allocation, also over a short sentence; then indeterminate; then a sentence so
 * short that the community leads from the start; then parole; then every other determinate sentence. A sentence whose
 * start is unknown is not taken to be short.
 */
export function handoverDate(input: HandoverDateInput, rule: HandoverRule): HandoverDate {
  const { sentenceStartDate, earliestReleaseDate: release } = input;
  if (release === null) return { handoverDate: null, reason: 'release_date_unknown' };
  const from = (offset: CalendarOffset, reason: HandoverReason): HandoverDate => ({
    handoverDate: applyOffset(release, offset, []),
    reason,
  });
  if (input.earlyAllocation) return from(rule.earlyAllocation, 'early_allocation');
  if (input.indeterminate)
    return from(rule.indeterminate, input.openConditions ? 'indeterminate_open' : 'indeterminate');
  if (sentenceStartDate !== null && compare(applyOffset(sentenceStartDate, rule.shortSentence, []), release) >= 0)
    return { handoverDate: null, reason: 'determinate_short' };
  if (input.determinateParole) return from(rule.determinateParole, 'determinate_parole');
  return from(rule.determinate, 'determinate');
}
