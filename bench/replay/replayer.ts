import { DefaultLogger, Runtime, Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import type { History } from './history';

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
});

/** What a worker needs to replay the pathways of one workflow. */
export type Replaying = ReplayWorkerOptions & { namespace: string; workflowId: string };

/**
 * Milliseconds for each of these histories, one after the other on one new worker; its start is not counted.
 *
 * @throws when a history does not replay
 */
export async function replayTimes(
  { workflowId, ...options }: Replaying,
  histories: readonly History[],
): Promise<number[]> {
  const times: number[] = [];
  let begun = 0;
  async function* fed(): AsyncGenerator<{ workflowId: string; history: History }> {
    for (const history of histories) {
      begun = performance.now();
      yield await Promise.resolve({ workflowId, history });
    }
  }
  for await (const { error } of Worker.runReplayHistories(options, fed())) {
    if (error !== undefined) throw error;
    times.push(performance.now() - begun);
  }
  return times;
}
