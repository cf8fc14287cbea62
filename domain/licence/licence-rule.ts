import type { LocalDate } from '../../schemas/time';

/** The figures of a jurisdiction's licence calendar. They are law and policy, and stand in its profile. */
export type LicenceRule = {
  /** Working days before the licence starts from which the prison makes it. */
  hardStopWorkingDays: number;
  /** Working days before the hard stop on which is warned of it. */
  warningWorkingDays: number;
  /** Days of release, counted back, by which a release may come early. */
  earlyReleaseDays: number;
  /** Days of release before the release within which an allocation is late. */
  lateAllocationDays: number;
  /** Working days ahead within which a licence is due soon. */
  dueSoonWorkingDays: number;
  /** Working days after which a licence that nobody approved times out. */
  timeoutWorkingDays: number;
  /** Days for which a release at court still counts as one of time served. */
  timeServedDays: number;
};

/** The figures, and the holidays that the working days are counted with. */
export type LicenceCalendar = { rule: LicenceRule; holidays: readonly LocalDate[] };
