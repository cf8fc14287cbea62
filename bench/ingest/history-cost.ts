import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { inFlight } from '../measure/in-flight';

/** What Temporal wrote for some pathways: the events of their histories, and the writes of its store that made them. */
export type Cost = { events: number; mutations: number };

/**
 * Kinds of event that each stand for one write of Temporal's store. The others are written along with one of these: a
 * task is scheduled by the signal, an activity by the task's completion.
 */
const writes = new Set([
  'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
  'EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED',
  'EVENT_TYPE_WORKFLOW_TASK_STARTED',
  'EVENT_TYPE_WORKFLOW_TASK_COMPLETED',
  'EVENT_TYPE_ACTIVITY_TASK_STARTED',
  'EVENT_TYPE_ACTIVITY_TASK_COMPLETED',
  'EVENT_TYPE_TIMER_FIRED',
]);

export async function historyCost(client: Client, pathwayIds: readonly string[]): Promise<Cost> {
  const cost = { events: 0, mutations: 0 };
  await inFlight(pathwayIds, async (pathwayId) => {
    const history = await client.workflow.getHandle(`release-pathway/${pathwayId}`).fetchHistory();
    const { events } = JSON.parse(historyToJSON(history)) as { events: { eventType: string }[] };
    cost.events += events.length;
    cost.mutations += events.filter(({ eventType }) => writes.has(eventType)).length;
  });
  return cost;
}
