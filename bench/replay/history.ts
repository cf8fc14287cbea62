import type { WorkflowHandle } from '@temporalio/client';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

export const lengthOf = ({ events }: History): number => events?.length ?? 0;

/** The longest beginning of a history, of at most so many events, that Temporal itself once held. */
function beginningOf(history: History, atMost: number): History {
  const all = history.events ?? [];
  if (all.length <= atMost) return history;
  const end = all.findLastIndex((event, i) => i <= atMost && event.workflowTaskScheduledEventAttributes != null);
  return { events: all.slice(0, end) };
}

/** The first so many events of a life: the runs that were over by then, and the beginning of the next. */
export function youthOf(runs: readonly History[], atMost: number): History[] {
  const youth: History[] = [];
  let left = atMost;
  for (const run of runs) {
    const beginning = beginningOf(run, left);
    if (lengthOf(beginning) === 0) break;
    youth.push(beginning);
    left -= lengthOf(run);
    if (left <= 0) break;
  }
  return youth;
}

export const longestOf = (runs: readonly History[]): History =>
  runs.reduce((longest, run) => (lengthOf(run) > lengthOf(longest) ? run : longest));
