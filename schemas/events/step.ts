import { z } from 'zod';
import { Agency, EscalationTarget } from '../agency';
import { NeedsDomain } from '../needs-domain';
import { Reference } from '../reports/envelope';
import { Answer, DeclineReason, ReturnReason, StepKey } from '../step';
import { Instant } from '../time';
import { eventEnvelope } from './envelope';

const step = StepKey;
const offer = z.int().positive();
const noteRef = Reference.optional();

export const StepOpened = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.opened'),
  data: z.object({ step }),
});

/** `candidate` names the provider asked, where more than one can be. */
export const StepOffered = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.offered'),
  data: z.object({
    step,
    offer,
    to: Agency,
    candidate: z.string().optional(),
    replyBy: Instant,
    contentRef: Reference.optional(),
    covers: z.array(NeedsDomain).optional(),
  }),
});

export const StepAccepted = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.accepted'),
  data: z.object({ step, offer: offer.optional(), by: Agency, evidence: z.string().optional(), noteRef }),
});

export const StepReturned = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.returned'),
  data: z.object({ step, offer, by: Agency, reason: ReturnReason, missing: z.array(NeedsDomain).optional(), noteRef }),
});

/** `no-reply`: the time to answer passed, and the next candidate is asked. */
const declined = z.enum([...DeclineReason.options, 'no-reply']);

export const StepDeclined = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.declined'),
  data: z.object({ step, offer, by: Agency, reason: declined, candidate: z.string().optional(), noteRef }),
});

export const StepWithdrawn = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.withdrawn'),
  data: z.object({ step, answer: Answer, by: Agency, noteRef }),
});

export const StepCompleted = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.completed'),
  data: z.object({ step, by: Agency, evidence: z.string().optional(), noteRef }),
});

export const StepFailed = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.failed'),
  data: z.object({ step, by: Agency, reason: z.literal('not-arrived'), evidence: z.string().optional() }),
});

export const CancelReason = z.enum(['died', 'recalled']);
export type CancelReason = z.infer<typeof CancelReason>;

export const StepCancelled = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.cancelled'),
  data: z.object({ step, reason: CancelReason }),
});

export const ReopenReason = z.enum(['release-date-moved', 'recalled', 'arrived-after-all']);
export type ReopenReason = z.infer<typeof ReopenReason>;

/** A new revision; the one before stays in the record. */
export const StepReopened = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.reopened'),
  data: z.object({ step, revision: z.int().min(2), reason: ReopenReason }),
});

export const StepReminded = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.reminded'),
  data: z.object({ step, clock: z.string().min(1), to: Agency }),
});

export const StepOverdue = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.overdue'),
  data: z.object({ step, clock: z.string().min(1), due: Instant }),
});

export const EscalationReason = z.enum([
  'no-reply',
  'overdue',
  'not-arrived',
  'not-released',
  'no-candidate-left',
  'returned-again',
]);
export type EscalationReason = z.infer<typeof EscalationReason>;

export const StepEscalated = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.escalated'),
  data: z.object({ step, clock: z.string().min(1), to: EscalationTarget, reason: EscalationReason }),
});
