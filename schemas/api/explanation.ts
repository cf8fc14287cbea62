import { z } from 'zod';
import { Agency, EscalationTarget, Responsible } from '../agency';
import { Lead, LeadInputs } from '../pathway';
import { AgreementScope } from '../reports/person';
import { StepKey, StepStatus } from '../step';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';
import { Wait } from './live';

/** A day that was passed over in counting working days; `name` is the holiday's. */
const skipped = z.object({ day: field('step-fact', LocalDate), name: field('step-fact', z.string().optional()) });

/** How a due date was counted: from which day, over which days that were no working days, to which day and time where. `holidaysUntil`: it lies beyond the last day whose holidays are known. */
export const Reckoning = z
  .object({
    rule: field('step-fact', z.string()),
    from: field('step-fact', LocalDate.optional()),
    skipped: z.array(skipped),
    day: field('step-fact', LocalDate.optional()),
    time: field('step-fact', z.string().optional()),
    zone: field('operational', z.string()),
    holidaysUntil: field('operational', LocalDate.optional()),
  })
  .meta({ id: 'Reckoning' });
export type Reckoning = z.infer<typeof Reckoning>;

/** Somebody was reminded, asked, or had it put on their desk: by escalation, or because its hard stop passed. */
export const Telling = z
  .object({
    seq: field('operational', z.int()),
    at: field('step-fact', Instant),
    what: field('step-fact', z.enum(['reminded', 'offered', 'escalated', 'taken-over'])),
    to: field('step-fact', z.string()),
    reason: field('step-fact', z.string().optional()),
    late: field('step-fact', z.boolean()),
  })
  .meta({ id: 'Telling' });
export type Telling = z.infer<typeof Telling>;

const next = z.object({
  at: field('step-fact', Instant),
  then: field('step-fact', z.enum(['escalates', 'reminds', 'overdue', 'asks-next', 'passes-on', 'ends', 'opens'])),
  to: field('step-fact', EscalationTarget.optional()),
});

/** `chain`: what it waits for, then what that waits for, the root last. `agreement`: to what the person has yet to agree. `ring`: who can move the root. */
export const StepReason = z
  .object({
    step: field('step-fact', StepKey),
    title: field('step-fact', z.string()),
    status: field('step-fact', StepStatus),
    due: field('step-fact', Instant.optional()),
    reckoning: Reckoning,
    chain: z.array(Wait),
    agreement: field('step-fact', AgreementScope.optional()),
    ring: z
      .object({
        agency: field('step-fact', Agency),
        role: field('step-fact', Responsible.optional()),
        escalatedTo: field('step-fact', z.string().optional()),
      })
      .optional(),
    next: next.optional(),
  })
  .meta({ id: 'StepReason' });
export type StepReason = z.infer<typeof StepReason>;

/** Who leads today and why: what the rule looked at, and what it looked at when the lead last changed. */
export const LeadReason = z
  .object({
    lead: field('step-fact', Lead),
    support: field('step-fact', Lead.optional()),
    reason: field('step-fact', z.string()),
    effectiveOn: field('step-fact', LocalDate),
    unconfirmed: field('step-fact', z.boolean()),
    inputs: field('step-fact', LeadInputs),
    inputsAtChange: field('step-fact', LeadInputs.optional()),
  })
  .meta({ id: 'LeadReason' });
export type LeadReason = z.infer<typeof LeadReason>;

/** Why each step stands where it stands, by the pathway's own rules and table. */
export const Reasons = z
  .object({
    profile: field('operational', z.string()),
    profileVersion: field('operational', z.int()),
    rulesVersion: field('operational', z.int()),
    lead: LeadReason,
    steps: z.array(StepReason),
  })
  .meta({ id: 'Reasons' });
export type Reasons = z.infer<typeof Reasons>;

/** What was said of the step and could not count, and why. */
export const SetAsideReport = z
  .object({
    seq: field('operational', z.int()),
    at: field('step-fact', Instant),
    reason: field('step-fact', z.string()),
    reportType: field('step-fact', z.string().optional()),
  })
  .meta({ id: 'SetAsideReport' });
export type SetAsideReport = z.infer<typeof SetAsideReport>;

/** Somebody to ring, as their agency's register has them; `above`: where the clock has brought it, or brings it next. */
export const ToRing = z
  .object({
    member: field('pseudonym', z.string()),
    name: field('identity', z.string()),
    as: field('operational', z.enum(['member', 'cover', 'queue', 'role', 'agency', 'above'])),
    workPhone: field('identity', z.string().optional()),
    dutyPhone: field('identity', z.string().optional()),
  })
  .meta({ id: 'ToRing' });
export type ToRing = z.infer<typeof ToRing>;

/** The same with who was told and when, as the pathway's story has it, and whom to ring, as the registers have them; who sees some steps only is not told who leads and why. */
export const Explanation = Reasons.extend({
  pathwayId: field('pseudonym', z.string()),
  lead: LeadReason.optional(),
  steps: z.array(
    StepReason.extend({ told: z.array(Telling), setAside: z.array(SetAsideReport), people: z.array(ToRing) }),
  ),
}).meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;
