import { z } from 'zod';
import { Agency, EscalationTarget } from '../agency';
import { Identifier } from '../identifier';
import { ClosedReason, Condition, Lead, LeadInputs, PathwayDates, Phase } from '../pathway';
import { LegalStatus, RecallKind } from '../reports/custody';
import { AgreementScope } from '../reports/person';
import { SentenceDates } from '../reports/sentence';
import { Reference } from '../reports/envelope';
import { StepKey, StepStatus, Track } from '../step';
import { Instant, LocalDate } from '../time';
import { eventEnvelope } from './envelope';
import { OverrideReason, ProfileMoveReason } from '../work-reason';

export const PathwayOpened = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.opened'),
  data: z.object({
    personRef: z.string().min(1),
    profile: z.string().min(1),
    profileVersion: z.int().positive(),
    legalStatus: LegalStatus,
    establishment: z.string(),
    identifiers: z.array(Identifier),
    dates: PathwayDates,
  }),
});

export const PersonRegistered = z.object({
  ...eventEnvelope,
  type: z.literal('transition.person.registered'),
  data: z.object({ detailsRef: Reference }),
});

export const PhaseChanged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.phase-changed'),
  data: z.object({ from: Phase, to: Phase }),
});

/** `until`: the last day of a recall for a fixed term. */
/** `ahead`: from licence it is a recall as well, and no release was told yet. */
export const ConditionSet = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.condition-set'),
  data: z.object({
    condition: Condition,
    cycle: z.int().positive(),
    recall: RecallKind.optional(),
    until: LocalDate.optional(),
    ahead: z.literal(true).optional(),
  }),
});

export const ConditionCleared = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.condition-cleared'),
  data: z.object({ condition: Condition }),
});

/** What an end still asks of a person: a talk with the bereaved, or a look at what must be purged. */
export const ClosingTask = z.enum(['bereavement', 'purge-review']);
export type ClosingTask = z.infer<typeof ClosingTask>;

/** `into`: the pathway that goes on with the person's numbers, where two were one person's. */
export const PathwayClosed = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.closed'),
  data: z.object({ reason: ClosedReason, task: ClosingTask.optional(), into: z.string().min(1).optional() }),
});

/** It had ended in another person's: it goes on, in doubt until a person has looked. */
export const PathwayReopened = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.reopened'),
  data: z.object({ reason: z.literal('unmerged') }),
});

/** One step's place in the plan before and after, for its owner to read. */
export const PlanChange = z.object({
  step: StepKey,
  owner: Agency,
  before: z.object({ status: StepStatus, due: Instant.optional() }),
  after: z.object({ status: StepStatus, due: Instant.optional() }),
});
export type PlanChange = z.infer<typeof PlanChange>;

export const PlanTrigger = z.enum([
  'opened',
  'dates-changed',
  'released',
  'release-corrected',
  'recalled',
  'resumed',
  'track-changed',
  'removed',
  'called',
  'profile-moved',
  'status-changed',
  'day-came',
  'unmerged',
]);
export type PlanTrigger = z.infer<typeof PlanTrigger>;

/** All that a change of dates does to the plan, in one event: the dates now held, and a diff for the steps it moved. */
export const PlanRevised = z.object({
  ...eventEnvelope,
  type: z.literal('transition.plan.revised'),
  data: z.object({
    trigger: PlanTrigger,
    dates: PathwayDates,
    track: Track.optional(),
    sentence: SentenceDates.optional(),
    sentenceAt: Instant.optional(),
    diff: z.array(PlanChange),
  }),
});

/** From here on the pathway goes by another version of its profile; what that does to the plan is told beside it. */
export const ProfileMoved = z.object({
  ...eventEnvelope,
  type: z.literal('transition.profile.moved'),
  data: z.object({
    profile: z.string().min(1),
    from: z.int().positive(),
    to: z.int().positive(),
    reason: ProfileMoveReason,
    noteRef: Reference.optional(),
  }),
});

/** `unconfirmed`: the day came before the receiver's answer; the lead passes all the same. `inputs.before`: of the change before it. */
export const ResponsibilityChanged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.responsibility.changed'),
  data: z.object({
    from: Lead,
    to: Lead,
    support: Lead.optional(),
    reason: z.string().min(1),
    effectiveOn: LocalDate,
    unconfirmed: z.boolean(),
    inputs: z.object({ before: LeadInputs.optional(), after: LeadInputs }).optional(),
  }),
});

/** What a coordinator has to look at, of the pathway as a whole. */
export const PathwayConcern = z.enum([
  'at-large',
  'absence-overdue',
  'probable-recall',
  'release-overtaken',
  'no-release-date',
  'pair-rule',
  'ownership-disputed',
  'foreign-refusal',
  'track-review',
  're-entry',
  'late-allocation',
]);
export type PathwayConcern = z.infer<typeof PathwayConcern>;

export const PathwayEscalated = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.escalated'),
  data: z.object({ clock: z.string().min(1).optional(), to: EscalationTarget, reason: PathwayConcern }),
});

/** A supervisor sets the rule aside until the end of a day. */
export const LeadOverridden = z.object({
  ...eventEnvelope,
  type: z.literal('transition.responsibility.overridden'),
  data: z.object({ lead: Lead, reason: OverrideReason, until: LocalDate, noteRef: Reference.optional() }),
});

/** An officer's proposal stands beside the plan; only a prison or a court changes the date. */
export const ReleaseDateProposed = z.object({
  ...eventEnvelope,
  type: z.literal('transition.release-date.proposed'),
  data: z.object({ release: LocalDate, by: Agency, noteRef: Reference.optional() }),
});

export const AgreementChanged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.agreement.changed'),
  data: z.object({
    scope: AgreementScope,
    given: z.boolean(),
    noteRef: Reference.optional(),
    occurredAt: Instant.optional(),
  }),
});

/** What is kept of the story beside the steps. */
export const Fact = z.enum([
  'establishment',
  'prison-officer',
  'security-level',
  'activity',
  'observation',
  'legal-status',
  'probation-area',
  'foreign-decision',
  'referral',
  'accommodation',
  'licence',
  'notice',
  'track',
  'person-view',
]);
export type Fact = z.infer<typeof Fact>;

/** A fact for the record that moves no step; `detail` holds coded words and dates, never a text. `occurredAt`: where an older word may still come. */
export const FactRecorded = z.object({
  ...eventEnvelope,
  type: z.literal('transition.fact.recorded'),
  data: z.object({
    fact: Fact,
    detail: z.record(z.string(), z.string()),
    noteRef: Reference.optional(),
    occurredAt: Instant.optional(),
  }),
});

/** Conditional offers that wait for each other; `firm` is the smallest set that sets all of them free. */
export const DeadlockDetected = z.object({
  ...eventEnvelope,
  type: z.literal('transition.deadlock.detected'),
  data: z.object({ steps: z.array(StepKey), firm: z.array(StepKey) }),
});

export const DeadlockFreed = z.object({
  ...eventEnvelope,
  type: z.literal('transition.deadlock.freed'),
  data: z.object({ steps: z.array(StepKey) }),
});
