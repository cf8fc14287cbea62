import { z } from 'zod';
import { StepKey } from '../step';
import { ReassignReason } from '../work-reason';
import { field } from './field-class';

const pathwayId = field('pseudonym', z.string().min(1).max(100));
const step = field('step-fact', StepKey);

/** Many steps given to others at once, as when somebody leaves; each is an act of its own, under its own `key`. */
export const ReassignManyRequest = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          key: field('operational', z.string().regex(/^[\w.-]{8,100}$/)),
          pathwayId,
          step,
          to: field('pseudonym', z.string().min(1).max(120)),
          reason: field('step-fact', ReassignReason),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'ReassignManyRequest' });

/** What became of each, in the order asked; `refused` and `set-aside` say why. */
export const ReassignManyAnswer = z
  .object({
    items: z.array(
      z.object({
        pathwayId,
        step,
        outcome: field('operational', z.enum(['taken', 'set-aside', 'repeated', 'pending', 'refused'])),
        reason: field('step-fact', z.string().optional()),
        seq: field('operational', z.int().optional()),
      }),
    ),
  })
  .meta({ id: 'ReassignManyAnswer' });
export type ReassignManyAnswer = z.infer<typeof ReassignManyAnswer>;
