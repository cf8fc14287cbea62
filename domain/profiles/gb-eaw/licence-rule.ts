import type { LicenceRule } from '../../licence/licence-rule';

/** England and Wales: the figures of the Create and Vary a Licence service. */
export const licenceRule: LicenceRule = {
  hardStopWorkingDays: 2,
  warningWorkingDays: 2,
  earlyReleaseDays: 3,
  lateAllocationDays: 5,
  dueSoonWorkingDays: 2,
  timeoutWorkingDays: 2,
  timeServedDays: 28,
};
