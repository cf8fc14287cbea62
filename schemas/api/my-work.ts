import { z } from 'zod';
import { Agency } from '../agency';
import { StepKey, StepStatus } from '../step';
import { Instant } from '../time';
import { CaseloadRow } from './caseload';
import { ToRing } from './explanation';
import { field } from './field-class';

/** The answer that sent a step back to its owner. */
const SentBack = z.object({
  answer: field('step-fact', z.enum(['returned', 'declined'])),
  by: field('step-fact', Agency),
  at: field('step-fact', Instant),
  reason: field('step-fact', z.string().optional()),
});

/** A step somebody has to do something about now; `assignee` is a member or a team of its owner. */
export const StepInHand = z
  .object({
    step: field('step-fact', StepKey),
    status: field('step-fact', StepStatus),
    owner: field('step-fact', Agency),
    waitingFor: field('step-fact', Agency),
    candidate: field('step-fact', z.string().optional()),
    assignee: field('pseudonym', z.string().optional()),
    since: field('step-fact', Instant),
    due: field('step-fact', Instant.optional()),
    escalatedTo: field('step-fact', z.string().optional()),
    sentBack: SentBack.optional(),
  })
  .meta({ id: 'StepInHand' });
export type StepInHand = z.infer<typeof StepInHand>;

/**
 * The same with whose pathway it is and whom to ring about it; `assigneeName` names a member of the asker's own agency,
 * and `acknowledged` is when the asker said they had seen it, as long as nothing came after.
 */
export const WorkItem = StepInHand.extend({
  ...CaseloadRow.pick({ fridayRelease: true, released: true, housing: true }).shape,
  pathwayId: field('pseudonym', z.string()),
  personRef: field('pseudonym', z.string()),
  name: field('identity', z.string().optional()),
  zone: field('operational', z.string()),
  assigneeName: field('identity', z.string().optional()),
  overdue: field('step-fact', z.boolean()),
  dueThisWeek: field('step-fact', z.boolean()),
  acknowledged: field('step-fact', Instant.optional()),
  ring: z.array(ToRing),
}).meta({ id: 'WorkItem' });
export type WorkItem = z.infer<typeof WorkItem>;

const items = z.array(WorkItem);

/**
 * One member's work, each list by its due date: what waits for them, what they wait for from others, and what waits in
 * their team's queue. `sentBack`: what came back to them or their team since the time they asked for. `forDecision`: what
 * the clock has brought to where they answer. `whole` is false where there is more than is shown.
 */
export const MyWork = z
  .object({
    forMe: items,
    forOthers: items,
    forTeam: items,
    sentBack: items,
    forDecision: items,
    whole: field('operational', z.boolean()),
  })
  .meta({ id: 'MyWork' });
export type MyWork = z.infer<typeof MyWork>;

/** Many steps somebody says they have seen; it answers none of them. */
export const AcknowledgeRequest = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          pathwayId: field('pseudonym', z.string().min(1).max(100)),
          step: field('step-fact', StepKey),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'AcknowledgeRequest' });
export type AcknowledgeRequest = z.infer<typeof AcknowledgeRequest>;

export const AcknowledgeAnswer = z.object({ at: field('operational', Instant) }).meta({ id: 'AcknowledgeAnswer' });
