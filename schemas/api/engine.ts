import { z } from 'zod';
import { Instant } from '../time';
import { field } from './field-class';

/** An activity that has not succeeded yet; `lastError` says why its last attempt did not. */
const pendingActivity = z.object({
  name: field('operational', z.string()),
  attempt: field('operational', z.int()),
  lastError: field('operational', z.string().optional()),
});

const pendingTimer = z.object({
  id: field('operational', z.string()),
  firesAt: field('operational', Instant),
});

/** A pathway as the engine that runs it sees it: the present run, what is pending in it, and its latest events, newest first. */
export const EngineState = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    workflowId: field('pseudonym', z.string()),
    runId: field('operational', z.string()),
    status: field('operational', z.string()),
    startedAt: field('operational', Instant),
    activities: z.array(pendingActivity),
    timers: z.array(pendingTimer),
    historyLength: field('operational', z.int()),
    events: z.array(
      z.object({
        number: field('operational', z.int()),
        at: field('operational', Instant),
        type: field('operational', z.string()),
      }),
    ),
  })
  .meta({ id: 'EngineState' });
export type EngineState = z.infer<typeof EngineState>;
