import { z } from 'zod';
import { HoldReason, LiftReason } from '../hold';
import { Instant } from '../time';
import { field } from './field-class';

/** A number of a matter, and no words about a person. */
const reference = field('note', z.string().regex(/^[\w./-]{1,60}$/, 'must be a number as T-2031/26'));

/** Keep all of this pathway until the hold is lifted. `reference`: the other side's number of the matter. */
export const HoldRequest = z
  .strictObject({ reason: field('operational', HoldReason), reference: reference.optional() })
  .meta({ id: 'HoldRequest' });
export type HoldRequest = z.infer<typeof HoldRequest>;

export const LiftRequest = z.strictObject({ reason: field('operational', LiftReason) }).meta({ id: 'LiftRequest' });

/** A legal hold: who set it and why, and who lifted it. */
export const Hold = z
  .object({
    holdId: field('operational', z.string()),
    pathwayId: field('pseudonym', z.string()),
    reason: field('operational', HoldReason),
    reference: reference.optional(),
    by: field('operational', z.string()),
    at: field('operational', Instant),
    lifted: z
      .object({
        by: field('operational', z.string()),
        at: field('operational', Instant),
        reason: field('operational', LiftReason),
      })
      .optional(),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof Hold>;
