import { setTimeout as pause } from 'node:timers/promises';

export type Trying = {
  /** Told after each failure, before the pause. */
  failed: (error: unknown, attempt: number) => void;
  /** Asked about every 100 ms of a pause; false ends the trying. */
  goOn: () => boolean;
};

const firstPauseMs = 100;
const longestPauseMs = 5_000;
const lookEveryMs = 100;

/** Does it until it succeeds, with growing pauses. Answers `undefined` when it was told not to go on. */
export async function keepTrying<T>(attemptOnce: () => Promise<T>, { failed, goOn }: Trying): Promise<T | undefined> {
  for (let attempt = 1; goOn(); attempt++) {
    try {
      return await attemptOnce();
    } catch (error) {
      failed(error, attempt);
      const until = performance.now() + Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempt - 1, 6));
      while (goOn() && performance.now() < until) await pause(lookEveryMs);
    }
  }
  return undefined;
}

type Bounded = { name: string; ms: number; failed?: Trying['failed'] };

/** The same for so long. @throws when `name` did not succeed by then, with what it failed of last as the cause */
export async function tryFor<T>(attemptOnce: () => Promise<T>, { name, ms, failed }: Bounded): Promise<T> {
  const until = performance.now() + ms;
  let last: unknown;
  const done = await keepTrying(() => attemptOnce().then((value) => ({ value })), {
    failed: (error, attempt) => {
      last = error;
      failed?.(error, attempt);
    },
    goOn: () => performance.now() < until,
  });
  if (done === undefined) throw new Error(`${name} could not be had`, { cause: last });
  return done.value;
}
