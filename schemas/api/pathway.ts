import { z } from 'zod';
import { Agency } from '../agency';
import { NeedsDomain } from '../needs-domain';
import { ClosedReason, Condition, Lead, LeadInputs, PathwayDates, Phase, RetentionClass } from '../pathway';
import { Consequence, DeclineReason, ReturnReason, StepKey, StepStatus } from '../step';
import { Instant, LocalDate } from '../time';
import { ActName } from './act';
import { field } from './field-class';
import { PathwayActName } from './pathway-act';

export const OfferView = z
  .object({
    offer: field('step-fact', z.int()),
    to: field('step-fact', Agency),
    candidate: field('step-fact', z.string().optional()),
    offeredAt: field('step-fact', Instant),
    replyBy: field('step-fact', Instant),
  })
  .meta({ id: 'OfferView' });

/** Whom to ring about a step, as their agency told it. */
const StepContact = z.object({
  name: z.string(),
  team: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

/** Where a step stands for whoever reads the plan: to be done, not begun yet, or over. */
export const StepPlace = z.enum(['now', 'later', 'over']);
export type StepPlace = z.infer<typeof StepPlace>;

/** A reason for a no, and what follows from it by the pathway's profile. */
const Refusal = z.object({
  reason: field('step-fact', z.enum([...ReturnReason.options, ...DeclineReason.options])),
  then: field('step-fact', Consequence),
});

/** `refusals`: the reasons its receiver may give. `acts` says what the one who asks may do with the step now; `relied` that its answer can no longer be withdrawn. */
export const StepView = z
  .object({
    key: field('step-fact', StepKey),
    title: field('step-fact', z.string()),
    purpose: field('step-fact', z.string()),
    owner: field('step-fact', Agency),
    receiver: field('step-fact', Agency.optional()),
    status: field('step-fact', StepStatus),
    revision: field('step-fact', z.int()),
    due: field('step-fact', Instant.optional()),
    dueRule: field('step-fact', z.string()),
    overdue: field('step-fact', z.boolean()),
    place: field('step-fact', StepPlace),
    needs: field('step-fact', z.array(StepKey)),
    offer: OfferView.optional(),
    answeredBy: field('step-fact', Agency.optional()),
    answeredAt: field('step-fact', Instant.optional()),
    reason: field('step-fact', z.string().optional()),
    missing: field('step-fact', z.array(NeedsDomain).optional()),
    escalatedTo: field('step-fact', z.string().optional()),
    asked: field('step-fact', z.array(z.string())),
    hasContent: field('step-fact', z.boolean()),
    asksProof: field('step-fact', z.boolean()),
    covers: field('step-fact', z.array(NeedsDomain)),
    contact: field('identity', StepContact.optional()),
    refusals: z.array(Refusal),
    acts: field('operational', z.array(ActName)),
  })
  .meta({ id: 'StepView' });
export type StepView = z.infer<typeof StepView>;

/** One line of the pathway's story, newest last: which agency said it, or whose step it is where a clock spoke. */
export const TimelineEntry = z
  .object({
    seq: field('operational', z.int()),
    at: field('step-fact', Instant),
    type: field('step-fact', z.string()),
    agency: field('step-fact', Agency.optional()),
    step: field('step-fact', StepKey.optional()),
    detail: field('step-fact', z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
    late: field('step-fact', z.boolean()),
    cause: field('operational', z.string().optional()),
    note: field('note', z.string().optional()),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** The diff of one replanning, step by step, as its owners read it. */
export const PlanDiff = z
  .object({
    seq: field('operational', z.int()),
    at: field('step-fact', Instant),
    trigger: field('step-fact', z.string()),
    changes: z.array(
      z.object({
        step: field('step-fact', StepKey),
        owner: field('step-fact', Agency),
        dueBefore: field('step-fact', Instant.optional()),
        dueAfter: field('step-fact', Instant.optional()),
        statusBefore: field('step-fact', StepStatus),
        statusAfter: field('step-fact', StepStatus),
      }),
    ),
  })
  .meta({ id: 'PlanDiff' });
export type PlanDiff = z.infer<typeof PlanDiff>;

/** One change of who leads, with what the rule looked at before and after. */
export const LeadChange = z
  .object({
    seq: field('operational', z.int()),
    at: field('step-fact', Instant),
    from: field('step-fact', Lead),
    to: field('step-fact', Lead),
    reason: field('step-fact', z.string()),
    before: field('step-fact', LeadInputs.optional()),
    after: field('step-fact', LeadInputs.optional()),
  })
  .meta({ id: 'LeadChange' });
export type LeadChange = z.infer<typeof LeadChange>;

const StepHere = z.object({ status: field('step-fact', StepStatus), since: field('step-fact', Instant) });

/** A pathway that ended in this one, and the steps in which the two do not say the same: a person decides what counts. */
export const Absorbed = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    conflicts: z.array(z.object({ step: field('step-fact', StepKey), here: StepHere, there: StepHere })),
  })
  .meta({ id: 'Absorbed' });
export type Absorbed = z.infer<typeof Absorbed>;

/** All of one pathway. `acts`: what the one who asks may say of the whole of it now. `retention`: once it has closed, until when what is kept stays. `stale`: an event could not be read, and what came after it is not shown. */
export const PathwayPage = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    personRef: field('pseudonym', z.string()),
    name: field('identity', z.string().optional()),
    profile: field('operational', z.string()),
    profileVersion: field('operational', z.int()),
    zone: field('operational', z.string()),
    phase: field('outline', Phase),
    conditions: field('outline', z.array(Condition)),
    cycle: field('outline', z.int()),
    lead: field('outline', Lead),
    support: field('step-fact', Lead.optional()),
    leadUnconfirmed: field('outline', z.boolean()),
    leadReason: field('step-fact', z.string().optional()),
    dates: field('outline', PathwayDates),
    steps: z.array(StepView),
    timeline: z.array(TimelineEntry),
    plans: z.array(PlanDiff),
    leads: z.array(LeadChange),
    absorbed: z.array(Absorbed),
    securityLevel: field('step-fact', z.string().optional()),
    retention: z.array(
      z.object({
        keeps: field('operational', RetentionClass),
        until: field('operational', LocalDate),
        source: field('operational', z.string()),
      }),
    ),
    closed: field('step-fact', ClosedReason.optional()),
    acts: field('operational', z.array(PathwayActName)),
    task: field('step-fact', z.string().optional()),
    stale: field('operational', z.literal(true).optional()),
    seq: field('operational', z.int()),
    updatedAt: field('operational', Instant),
  })
  .meta({ id: 'PathwayPage' });
export type PathwayPage = z.infer<typeof PathwayPage>;
