import type { PathwayDates } from '../../schemas/pathway';
import type { LocalDate } from '../../schemas/time';
import { hardStopDate } from '../licence/hard-stop';
import type { Profile } from '../profiles/profile';

/** Working days before the release from which there is no time for the ordinary plan, where no licence law says so. */
export const CUT_OFF_WORKING_DAYS = 2;

/** The local day from which only what cannot wait is done for a release, counted back from a working day. */
export const cutOffOf = (release: LocalDate, { licence, holidays }: Profile): LocalDate | null =>
  hardStopDate(
    { licenceStartDate: release, kind: null },
    { rule: { hardStopWorkingDays: CUT_OFF_WORKING_DAYS, ...licence }, holidays: holidays.days },
  );

/** The local day on which the prison makes the licence itself; null while no release is known, and for time served. */
export function hardStopOn({ release, releasedOn, sentenceStart }: PathwayDates, profile: Profile): LocalDate | null {
  const day = releasedOn ?? release;
  return day === undefined || day === sentenceStart ? null : cutOffOf(day, profile);
}
