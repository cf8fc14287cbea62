import { z } from 'zod';
import { NeedsDomain } from '../needs-domain';
import { DeclineReason, ReturnReason, StepKey } from '../step';
import { Reference, reportEnvelope } from './envelope';

const step = StepKey;
/** The offer answered, counted from 1 within the step's revision; absent means the one that stands. */
const offer = z.int().positive().optional();
/** A note or a document in the encrypted store. */
const noteRef = Reference.optional();

export const StepAccepted = z.object({
  ...reportEnvelope,
  type: z.literal('agency.step.accepted'),
  data: z.object({ step, offer, noteRef }),
});

export const StepReturned = z.object({
  ...reportEnvelope,
  type: z.literal('agency.step.returned'),
  data: z.object({ step, offer, reason: ReturnReason, missing: z.array(NeedsDomain).optional(), noteRef }),
});

export const StepDeclined = z.object({
  ...reportEnvelope,
  type: z.literal('agency.step.declined'),
  data: z.object({ step, offer, reason: DeclineReason, provider: z.string().min(1).max(120).optional(), noteRef }),
});

/** For `handover-report` the content is what is handed over: `contentRef` and the domains of need it speaks to. */
export const StepCompleted = z.object({
  ...reportEnvelope,
  type: z.literal('agency.step.completed'),
  data: z.object({ step, contentRef: Reference.optional(), covers: z.array(NeedsDomain).optional(), noteRef }),
});

/** Takes the agency's last answer back, as long as nothing relied on it. */
export const StepWithdrawn = z.object({
  ...reportEnvelope,
  type: z.literal('agency.step.withdrawn'),
  data: z.object({ step, noteRef }),
});
