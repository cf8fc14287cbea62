import { z } from 'zod';
import { Id } from '../reports/envelope';
import { BounceReason, NoticeChannel } from '../reports/notice';
import { LegalBasis } from '../reports/person';
import { StepKey } from '../step';
import { Instant } from '../time';
import { eventEnvelope } from './envelope';

/**
 * What every notice event proves by itself: who was told of which step, when, how and on what legal basis. `leadDays`
 * are the whole days left until the planned release in the profile's zone, negative after it; none while no date is known.
 */
const proof = {
  step: StepKey,
  notice: Id,
  to: Id,
  channel: NoticeChannel,
  messageId: Id,
  occurredAt: Instant,
  leadDays: z.int().optional(),
  legalBasis: LegalBasis,
  law: z.string().min(1).optional(),
};

/** `replyBy`: until then the receiver has time to say that it knows; an offer has its own time to answer. */
export const NoticeSent = z.object({
  ...eventEnvelope,
  type: z.literal('transition.notice.sent'),
  data: z.object({ ...proof, offer: z.int().positive().optional(), replyBy: Instant.optional() }),
});

export const NoticeDelivered = z.object({
  ...eventEnvelope,
  type: z.literal('transition.notice.delivered'),
  data: z.object(proof),
});

/** How a receiver shows that it knows. */
export const Acknowledgement = z.enum(['opened', 'answered']);
export type Acknowledgement = z.infer<typeof Acknowledgement>;

export const NoticeAcknowledged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.notice.acknowledged'),
  data: z.object({ ...proof, how: Acknowledgement }),
});

export const NoticeBounced = z.object({
  ...eventEnvelope,
  type: z.literal('transition.notice.bounced'),
  data: z.object({ ...proof, reason: BounceReason }),
});
