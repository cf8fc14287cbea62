import { z } from 'zod';
import { Teller } from '../agency';
import { StepKey } from '../step';
import { Id, reportEnvelope } from './envelope';

/** How a notice travels. */
export const NoticeChannel = z.enum(['mail', 'agency-system']);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

export const BounceReason = z.enum(['address-unknown', 'mailbox-full', 'rejected', 'unreachable']);
export type BounceReason = z.infer<typeof BounceReason>;

/** Told by the notifier, or by an agency's own system of what reached it. */
const noticeOf = <T extends `agency.notice.${string}`, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...reportEnvelope, sourceAgency: Teller, type: z.literal(type), data });

const data = { notice: Id };

/** A notice left, and what became of it: proof, or its lack. */
export const noticeReports = [
  /** `to` is who was told: an agency, or the provider of it that was asked in offer number `offer`. */
  noticeOf(
    'agency.notice.sent',
    z.object({
      ...data,
      step: StepKey,
      offer: z.int().positive().optional(),
      to: Id,
      channel: NoticeChannel,
      messageId: Id,
    }),
  ),
  noticeOf('agency.notice.delivered', z.object(data)),
  noticeOf('agency.notice.opened', z.object(data)),
  noticeOf('agency.notice.answered', z.object(data)),
  noticeOf('agency.notice.bounced', z.object({ ...data, reason: BounceReason })),
] as const;
