import { z } from 'zod';
import { Agency, EscalationTarget } from '../agency';
import { NeedsDomain } from '../needs-domain';
import { Id, Reference } from '../reports/envelope';
import { AgreementScope } from '../reports/person';
import { OfferCondition } from '../reports/step';
import { Answer, Competence, DeclineReason, ReturnReason, StepKey } from '../step';
import { Instant } from '../time';
import { eventEnvelope } from './envelope';
import {
  CorrectionReason,
  ExtensionReason,
  FailReason,
  OverrideReason,
  ReassignReason,
  SkipReason,
} from '../work-reason';

const step = StepKey;
const offer = z.int().positive();
const noteRef = Reference.optional();

export const StepOpened = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.opened'),
  data: z.object({ step }),
});

/** `candidate`: the provider asked, of several. `assignee`: the other worker asked to go on; who has it stays until the yes. */
export const StepOffered = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.offered'),
  data: z.object({
    step,
    offer,
    to: Agency,
    candidate: z.string().optional(),
    assignee: z.string().min(1).optional(),
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

/** `no-reply`: the time to answer passed; `condition-not-met`: so did the time of a conditional yes. The next candidate is asked. */
const declined = z.enum([...DeclineReason.options, 'no-reply', 'condition-not-met']);

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
  data: z.object({ step, by: Agency, clock: z.string().min(1).optional(), evidence: z.string().optional(), noteRef }),
});

export const StepFailed = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.failed'),
  data: z.object({ step, by: Agency, reason: FailReason, evidence: z.string().optional(), noteRef }),
});

export const CancelReason = z.enum([
  'died',
  'recalled',
  'removed',
  'track-changed',
  'profile-moved',
  'agreement-withdrawn',
  'supervision-ended',
  'done-otherwise',
  'released',
  'release-date-moved',
  'closed',
]);
export type CancelReason = z.infer<typeof CancelReason>;

export const StepCancelled = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.cancelled'),
  data: z.object({ step, reason: CancelReason }),
});

export const ReopenReason = z.enum([
  'release-date-moved',
  'recalled',
  'arrived-after-all',
  'accommodation-lost',
  'licence-changed',
  'agreement-given',
  'called-again',
  'allocation-declined',
  'profile-moved',
  're-entered',
  'track-changed',
  'unmerged',
]);
export type ReopenReason = z.infer<typeof ReopenReason>;

/** A new revision; the one before stays in the record. */
export const StepReopened = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.reopened'),
  data: z.object({ step, revision: z.int().min(2), reason: ReopenReason }),
});

/** `scope`: the purpose that was refused and is asked for once more. */
export const StepReminded = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.reminded'),
  data: z.object({ step, clock: z.string().min(1), to: Agency, scope: AgreementScope.optional() }),
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
  'hard-stop',
  'dispute',
  'waiver-ended',
  'notice-bounced',
  'notice-unanswered',
]);
export type EscalationReason = z.infer<typeof EscalationReason>;

export const StepEscalated = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.escalated'),
  data: z.object({ step, clock: z.string().min(1), to: EscalationTarget, reason: EscalationReason }),
});

/** Yes, if `condition` holds by `until`; then it is a yes without an if, else it lapses. */
export const StepOfferedConditionally = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.offered-conditionally'),
  data: z.object({
    step,
    offer,
    by: Agency,
    condition: OfferCondition,
    until: Instant,
    candidate: z.string().optional(),
    noteRef,
  }),
});

export const StepCorrected = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.corrected'),
  data: z.object({
    step,
    by: Agency,
    reason: CorrectionReason,
    answer: Answer.optional(),
    contentRef: Reference.optional(),
    covers: z.array(NeedsDomain).optional(),
    noteRef,
  }),
});

/** The words of the question stand behind `noteRef`; `to` is who can answer it. */
export const StepQuestioned = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.questioned'),
  data: z.object({ step, by: Agency, to: Agency, noteRef: Reference }),
});

/** Time to reply until `until`; the due date stays. */
export const StepExtended = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.extended'),
  data: z.object({ step, by: Agency, until: Instant, reason: ExtensionReason, noteRef }),
});

export const StepReassigned = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.reassigned'),
  data: z.object({ step, by: Agency, to: Id, reason: ReassignReason, noteRef }),
});

/** For those who wait for it, the step counts as done until the end of `until`. */
export const StepWaived = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.waived'),
  data: z.object({ step, by: Agency, reason: OverrideReason, until: Instant, noteRef }),
});

export const StepSkipped = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.skipped'),
  data: z.object({ step, by: Agency, reason: SkipReason, approvedBy: Id.optional(), noteRef }),
});

/** Somebody who waits for it asks `to` to see to it. */
export const StepNudged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.nudged'),
  data: z.object({ step, by: Agency, to: Agency, noteRef }),
});

/** A fact called for a step that is in no plan by itself; `calledAt` is what its days are counted from. */
export const StepCalled = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.called'),
  data: z.object({ step, calledAt: Instant, due: Instant.optional(), evidence: z.string().optional() }),
});

/** The step is somebody else's to do: its hard stop passed. */
export const StepTakenOver = z.object({
  ...eventEnvelope,
  type: z.literal('transition.step.taken-over'),
  data: z.object({ step, clock: z.string().min(1), from: Agency, to: Agency }),
});

/** Somebody said yes who has not learned what the step needs; a waiver or another worker helps. */
export const CompetenceGap = z.object({
  ...eventEnvelope,
  type: z.literal('transition.competence.gap'),
  data: z.object({ step, by: Agency, missing: z.array(Competence) }),
});
