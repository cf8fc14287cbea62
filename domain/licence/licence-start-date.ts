import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { backToWorkingDay } from '../calendar/working-day';
import type { LicenceCalendar } from './licence-rule';

/** Local dates of the profile's zone, null where unknown. `confirmed` is the release the prison has confirmed. */
export type LicenceStartInput = {
  conditionalReleaseDate: LocalDate | null;
  confirmedReleaseDate: LocalDate | null;
};

type Holidays = Pick<LicenceCalendar, 'holidays'>;

/**
 * The day a sentenced person's licence starts; null without a conditional release date. A confirmed date up to it
 * counts as it is, working day or not; else the conditional date, moved back to a working day.
 *
 * Source: England and Wales, as the Create and Vary a Licence service computes it; so are all rules of this folder.
 */
export function licenceStartDate(input: LicenceStartInput, { holidays }: Holidays): LocalDate | null {
  const { conditionalReleaseDate: conditional, confirmedReleaseDate: confirmed } = input;
  if (conditional === null) return null;
  return confirmed !== null && compare(confirmed, conditional) <= 0
    ? confirmed
    : backToWorkingDay(conditional, holidays);
}

/**
 * The same for a person on remand or held for immigration: a confirmed date counts only from the working day that the
 * conditional date is moved back to, until the conditional date itself.
 */
export function licenceStartDateRemandOrImmigration(
  input: LicenceStartInput,
  { holidays }: Holidays,
): LocalDate | null {
  const { conditionalReleaseDate: conditional, confirmedReleaseDate: confirmed } = input;
  if (conditional === null) return null;
  const last = backToWorkingDay(conditional, holidays);
  const fits = confirmed !== null && compare(last, confirmed) <= 0 && compare(confirmed, conditional) <= 0;
  return fits ? confirmed : last;
}

export type PostRecallInput = LicenceStartInput & { postRecallReleaseDate: LocalDate | null };

/**
 * The same after a recall; null without a post-recall release date. A confirmed date counts as it is up to that date,
 * and only after the conditional date where there is one: an earlier one belongs to the release before the recall.
 */
export function licenceStartDatePostRecall(input: PostRecallInput, { holidays }: Holidays): LocalDate | null {
  const { postRecallReleaseDate: postRecall, conditionalReleaseDate, confirmedReleaseDate: confirmed } = input;
  if (postRecall === null) return null;
  const fits =
    confirmed !== null &&
    compare(confirmed, postRecall) <= 0 &&
    (conditionalReleaseDate === null || compare(confirmed, conditionalReleaseDate) > 0);
  return fits ? confirmed : backToWorkingDay(postRecall, holidays);
}
