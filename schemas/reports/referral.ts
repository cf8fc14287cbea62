import { z } from 'zod';
import { DeclineReason } from '../step';
import { AgencyCode, Id, noteRef, reportOf } from './envelope';

const referral = { referral: Id, provider: Id.optional() };

/** Whether the person came; of an absence that is excused no reason is kept. */
export const Attendance = z.enum(['attended', 'missed', 'excused']);
export type Attendance = z.infer<typeof Attendance>;

export const ReferralOutcome = z.enum(['completed', 'ended-early', 'cancelled']);
export type ReferralOutcome = z.infer<typeof ReferralOutcome>;

export const referralReports = [
  reportOf('agency.referral.sent', z.object(referral)),
  reportOf('agency.referral.accepted', z.object(referral)),
  reportOf('agency.referral.declined', z.object({ ...referral, reason: DeclineReason, noteRef })),
  reportOf(
    'agency.referral.session-recorded',
    z.object({ ...referral, session: Id.optional(), attendance: Attendance.optional() }),
  ),
  /** `reason` is the provider's own code. */
  reportOf('agency.referral.ended', z.object({ ...referral, outcome: ReferralOutcome, reason: AgencyCode.optional() })),
] as const;
