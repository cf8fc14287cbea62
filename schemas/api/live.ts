import { z } from 'zod';
import { Agency, EscalationTarget } from '../agency';
import { StepKey } from '../step';
import { Instant } from '../time';
import { field } from './field-class';

/**
 * One thing the pathway waits for: an agency's `answer` to an offer, an agency's `work` on an open step, another
 * `step` first, a step that `failed` and that others need, the `condition` of somebody's yes, or a `date` that nobody has
 * told yet. `then` is what happens at `until`.
 */
export const Wait = z
  .object({
    kind: field('step-fact', z.enum(['answer', 'work', 'step', 'failed', 'condition', 'date'])),
    step: field('step-fact', StepKey.optional()),
    agency: field('step-fact', Agency.optional()),
    candidate: field('step-fact', z.string().optional()),
    behind: field('step-fact', StepKey.optional()),
    since: field('step-fact', Instant),
    until: field('step-fact', Instant.optional()),
    then: field('step-fact', z.enum(['escalates', 'reminds', 'overdue', 'asks-next', 'passes-on', 'ends']).optional()),
    to: field('step-fact', EscalationTarget.optional()),
    overdue: field('step-fact', z.boolean()),
  })
  .meta({ id: 'Wait' });
export type Wait = z.infer<typeof Wait>;

/** Steps whose conditional offers wait for each other, and the fewest of them that have to be made firm. */
export const Deadlock = z
  .object({ steps: field('step-fact', z.array(StepKey)), firm: field('step-fact', z.array(StepKey)) })
  .meta({ id: 'Deadlock' });
export type Deadlock = z.infer<typeof Deadlock>;

/** A pathway's live state, asked of the workflow itself; the first wait is the root of the chain. Once closed there is none. */
export const LiveState = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    seq: field('operational', z.int()),
    rulesVersion: field('operational', z.int().optional()),
    waits: z.array(Wait),
    deadlock: Deadlock.optional(),
    nextClock: field('step-fact', Instant.optional()),
  })
  .meta({ id: 'LiveState' });
export type LiveState = z.infer<typeof LiveState>;
