import { z } from 'zod';
import { Id, reportOf } from './envelope';

const data = { notice: Id };

export const BounceReason = z.enum(['address-unknown', 'mailbox-full', 'rejected', 'unreachable']);
export type BounceReason = z.infer<typeof BounceReason>;

/** What became of a notice that was sent: proof, or its lack. */
export const noticeReports = [
  reportOf('agency.notice.delivered', z.object(data)),
  reportOf('agency.notice.opened', z.object(data)),
  reportOf('agency.notice.answered', z.object(data)),
  reportOf('agency.notice.bounced', z.object({ ...data, reason: BounceReason })),
] as const;
