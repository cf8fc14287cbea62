import type { WorkflowHandle } from '@temporalio/client';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

export const lengthOf = ({ events }: History): number => events?.length ?? 0;

/** The longest beginning of a history, of at most so many events, that Temporal itself once held. */
export function beginningOf({ events }: History, atMost: number): History {
  const all = events ?? [];
  const end = all.findLastIndex((event, i) => i <= atMost && event.workflowTaskScheduledEventAttributes != null);
  return { events: all.slice(0, end) };
}
