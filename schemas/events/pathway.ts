import { z } from 'zod';
import { Agency } from '../agency';
import { Identifier } from '../identifier';
import { ClosedReason, Condition, Lead, PathwayDates, Phase } from '../pathway';
import { LegalStatus, RecallKind } from '../reports/custody';
import { SentenceDates } from '../reports/sentence';
import { Reference } from '../reports/envelope';
import { StepKey, StepStatus } from '../step';
import { Instant, LocalDate } from '../time';
import { eventEnvelope } from './envelope';

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

export const IdentityLinked = z.object({
  ...eventEnvelope,
  type: z.literal('transition.identity.linked'),
  data: z.object({ identifiers: z.array(Identifier) }),
});

export const PhaseChanged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.phase-changed'),
  data: z.object({ from: Phase, to: Phase }),
});

export const ConditionSet = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.condition-set'),
  data: z.object({ condition: Condition, cycle: z.int().positive(), recall: RecallKind.optional() }),
});

export const ConditionCleared = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.condition-cleared'),
  data: z.object({ condition: Condition }),
});

export const PathwayClosed = z.object({
  ...eventEnvelope,
  type: z.literal('transition.pathway.closed'),
  data: z.object({ reason: ClosedReason, task: z.literal('bereavement').optional() }),
});

/** One step's place in the plan before and after, for its owner to read. */
export const PlanChange = z.object({
  step: StepKey,
  owner: Agency,
  before: z.object({ status: StepStatus, due: Instant.optional() }),
  after: z.object({ status: StepStatus, due: Instant.optional() }),
});
export type PlanChange = z.infer<typeof PlanChange>;

export const PlanTrigger = z.enum(['opened', 'dates-changed', 'released', 'recalled']);
export type PlanTrigger = z.infer<typeof PlanTrigger>;

/** All that a change of dates does to the plan, in one event: the dates now held, and a diff for the steps it moved. */
export const PlanRevised = z.object({
  ...eventEnvelope,
  type: z.literal('transition.plan.revised'),
  data: z.object({
    trigger: PlanTrigger,
    dates: PathwayDates,
    sentence: SentenceDates.optional(),
    sentenceAt: Instant.optional(),
    diff: z.array(PlanChange),
  }),
});

/** `unconfirmed`: the day came before the receiver's answer; the lead passes all the same. */
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
  }),
});
