import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * The pathway's one alarm, in a scope of its own. It is wound anew only when the instant changes, so that a report
 * which moves no deadline costs no timer.
 */
export function createAlarm(ring: () => void): { wind(at: string | undefined): void } {
  let wound: string | undefined;
  let scope: CancellationScope | undefined;
  const start = (at: string): void => {
    const mine = new CancellationScope();
    scope = mine;
    void mine.run(async () => {
      try {
        await sleep(Math.max(1, Date.parse(at) - Date.now()));
        wound = undefined;
        ring();
      } catch (error) {
        if (!isCancellation(error)) throw error;
      }
    });
  };
  return {
    wind(at) {
      if (at === wound) return;
      scope?.cancel();
      scope = undefined;
      wound = at;
      if (at !== undefined) start(at);
    },
  };
}
