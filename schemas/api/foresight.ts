import { z } from 'zod';
import { StepKey, StepStatus } from '../step';
import { Scheme } from '../identifier';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';

/** A report as an adapter made it without publishing it, and whose pathway it is tried on: by id or by a person's number. */
export const ForeseeRequest = z
  .strictObject({
    report: field('step-fact', z.looseObject({})),
    pathwayId: field('pseudonym', z.string().min(1).max(100).optional()),
    person: field('identity', z.string().min(1).max(40).optional()),
  })
  .refine(({ pathwayId, person }) => (pathwayId === undefined) !== (person === undefined), {
    path: ['pathwayId'],
    message: 'must be told, or person, and not both',
  })
  .meta({ id: 'ForeseeRequest' });

const place = z.object({
  status: field('step-fact', StepStatus),
  due: field('step-fact', Instant.optional()),
  revision: field('step-fact', z.int().positive()),
});

/** A step before and after; one that is not planned yet has no before. */
export const StepMove = z
  .object({ step: field('step-fact', StepKey), before: place.optional(), after: place })
  .meta({ id: 'StepMove' });
export type StepMove = z.infer<typeof StepMove>;

/** What a pathway would make of a report, decided by its own rules and its own state; nothing of it is kept. `holidaysUntil`: a step it moves lies beyond the last day whose holidays are known. */
export const Foresight = z
  .object({
    outcome: field('operational', z.enum(['taken', 'set-aside', 'repeated'])),
    reason: field('step-fact', z.string().optional()),
    moves: z.array(StepMove),
    holidaysUntil: field('operational', LocalDate.optional()),
  })
  .meta({ id: 'Foresight' });
export type Foresight = z.infer<typeof Foresight>;

/** `named`: the report's own numbers are this pathway's person's; sent for real, it would come here. */
export const Foreseen = Foresight.extend({
  pathwayId: field('pseudonym', z.string()),
  named: field('operational', z.boolean()),
}).meta({ id: 'Foreseen' });
export type Foreseen = z.infer<typeof Foreseen>;

/** An agency's event, and whose pathway it is tried on: told by id or number, else of whom it names. */
export const EventTrial = z
  .strictObject({
    event: field('step-fact', z.looseObject({})),
    pathwayId: field('pseudonym', z.string().min(1).max(100).optional()),
    person: field('identity', z.string().min(1).max(40).optional()),
  })
  .meta({ id: 'EventTrial' });

/** How the event would be read, whether the same is known already, and what the pathway would make of it. */
export const EventTried = z
  .object({
    outcome: field('operational', z.enum(['report', 'unreadable'])),
    type: field('step-fact', z.string().optional()),
    occurredAt: field('step-fact', Instant.optional()),
    found: z.array(
      z.object({
        scheme: field('operational', Scheme),
        number: field('identity', z.string()),
        field: field('operational', z.string()),
      }),
    ),
    unread: field('operational', z.array(z.string())),
    reasons: field('operational', z.array(z.string())),
    known: field('operational', z.boolean()),
    pathway: Foreseen.optional(),
  })
  .meta({ id: 'EventTried' });
export type EventTried = z.infer<typeof EventTried>;
