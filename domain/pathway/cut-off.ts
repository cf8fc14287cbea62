import type { PathwayDates } from '../../schemas/pathway';
import type { LocalDate } from '../../schemas/time';
import { addWorkingDays } from '../calendar/working-day';
import { hardStopDate } from '../licence/hard-stop';
import type { Profile } from '../profiles/profile';

/** Working days before the release from which there is no time for the ordinary plan, where no licence law says so. */
export const CUT_OFF_WORKING_DAYS = 2;

/** Working days before the cut-off on which is warned of it, where no licence law says so. */
const WARNING_WORKING_DAYS = 2;

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

/** The local day on which is warned that the prison will; null where it will not. */
export function hardStopWarningOn(dates: PathwayDates, profile: Profile): LocalDate | null {
  const stop = hardStopOn(dates, profile);
  const { licence, holidays } = profile;
  return stop && addWorkingDays(stop, -(licence?.warningWorkingDays ?? WARNING_WORKING_DAYS), holidays.days);
}
