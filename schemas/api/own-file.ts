import { z } from 'zod';
import { OwnPart, OwnRequestKind, OwnRequestOutcome, RestrictionReason } from '../own-rights';
import { Phase } from '../pathway';
import { AgreementScope } from '../reports/person';
import { StepKey, StepStatus } from '../step';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';

const text = z.string().min(1).max(4000);

/** What a person may see of their own pathway, read to them or given to them; of nobody else anything. `withheld`: parts that are lawfully kept back for a time. */
export const OwnFile = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    name: field('identity', z.string().optional()),
    phase: field('step-fact', Phase),
    release: field('step-fact', LocalDate.optional()),
    plan: z
      .array(
        z.object({
          step: field('step-fact', StepKey),
          title: field('step-fact', z.string()),
          purpose: field('step-fact', z.string()),
          agency: field('step-fact', z.string()),
          status: field('step-fact', StepStatus),
          due: field('step-fact', Instant.optional()),
        }),
      )
      .optional(),
    agreements: z.array(z.object({ to: field('step-fact', AgreementScope), given: field('step-fact', z.boolean()) })),
    told: z
      .array(
        z.object({
          at: field('step-fact', Instant),
          agency: field('step-fact', z.string()),
          what: field('step-fact', z.string()),
          legalBasis: field('step-fact', z.string().optional()),
        }),
      )
      .optional(),
    looks: z
      .array(
        z.object({
          at: field('step-fact', Instant),
          agency: field('step-fact', z.string()),
          role: field('step-fact', z.string()),
          purpose: field('step-fact', z.string()),
        }),
      )
      .optional(),
    withheld: field('step-fact', z.array(OwnPart)),
    at: field('operational', Instant),
  })
  .meta({ id: 'OwnFile' });
export type OwnFile = z.infer<typeof OwnFile>;

/** Keeps a part back until the end of the day on which it is reviewed; without a new one it is shown from the next day on. */
export const RestrictionRequest = z
  .strictObject({
    part: field('operational', OwnPart),
    reason: field('operational', RestrictionReason),
    reviewOn: field('operational', LocalDate),
  })
  .meta({ id: 'RestrictionRequest' });
export type RestrictionRequest = z.infer<typeof RestrictionRequest>;

export const Restriction = RestrictionRequest.extend({
  by: field('operational', z.string()),
  at: field('operational', Instant),
}).meta({ id: 'Restriction' });
export type Restriction = z.infer<typeof Restriction>;

/** In the person's own words, which the officer who takes them reads back. */
export const OwnRequestRequest = z
  .strictObject({
    kind: field('step-fact', OwnRequestKind),
    step: field('step-fact', StepKey.optional()),
    says: field('note', text),
    readBack: field('operational', z.literal(true)),
  })
  .meta({ id: 'OwnRequestRequest' });
export type OwnRequestRequest = z.infer<typeof OwnRequestRequest>;

export const OwnAnswerRequest = z
  .strictObject({ outcome: field('step-fact', OwnRequestOutcome), because: field('note', text) })
  .meta({ id: 'OwnAnswerRequest' });
export type OwnAnswerRequest = z.infer<typeof OwnAnswerRequest>;

/** What a person asked for, until when they must be answered, and the answer with its reason. */
export const OwnRequest = z
  .object({
    requestId: field('operational', z.string()),
    pathwayId: field('pseudonym', z.string()),
    kind: field('step-fact', OwnRequestKind),
    step: field('step-fact', StepKey.optional()),
    says: field('note', text.optional()),
    takenBy: field('operational', z.string()),
    at: field('step-fact', Instant),
    dueOn: field('step-fact', LocalDate),
    overdue: field('step-fact', z.boolean()),
    answer: z
      .object({
        outcome: field('step-fact', OwnRequestOutcome),
        because: field('note', text.optional()),
        by: field('operational', z.string()),
        at: field('step-fact', Instant),
      })
      .optional(),
  })
  .meta({ id: 'OwnRequest' });
export type OwnRequest = z.infer<typeof OwnRequest>;
