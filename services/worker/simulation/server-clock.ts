import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import type { Instant } from '../../../schemas/time';

type TestService = NonNullable<Connection['testService']>;

/**
 * The one clock of a time-skipping server. It stands while work is done for a pathway, so everything before an instant
 * has been decided and recorded once that instant is reached.
 */
export type ServerClock = {
  now(): Promise<number>;
  /** Resolves when it is that time; at once when it was before. */
  until(instant: Instant): Promise<void>;
  /** The same while no worker is there to do what is due. */
  untilUnattended(instant: Instant): Promise<void>;
  /** A worker is there again: work that waits holds the clock as before. */
  attended(): Promise<void>;
};

export function createServerClock(server: TestService): ServerClock {
  let letGo = 0;
  const now = async (): Promise<number> => tsToMs((await server.getCurrentTime({})).time);
  const sleep = async (instant: Instant): Promise<void> => {
    const left = Date.parse(instant) - (await now());
    if (left > 0) await server.unlockTimeSkippingWithSleep({ duration: msToTs(left) });
  };
  return {
    now,
    until: sleep,
    async untilUnattended(instant) {
      const target = Date.parse(instant);
      const slept = sleep(instant);
      // A task that waits for a worker holds the clock; for each of them it must be let go once more.
      while (await isHeld(now, target)) {
        await server.unlockTimeSkipping({});
        letGo += 1;
      }
      await slept;
    },
    async attended() {
      for (; letGo > 0; letGo -= 1) await server.lockTimeSkipping({});
    },
  };
}

const LOOK_AGAIN_MS = 60;
const SKIPPED_MS = 500;

/** Waits until the clock is held before its target, where it goes no faster than any other; false once it is there. */
async function isHeld(now: () => Promise<number>, target: number): Promise<boolean> {
  for (;;) {
    const [before, began] = [await now(), performance.now()];
    await pause(LOOK_AGAIN_MS);
    const after = await now();
    if (after >= target) return false;
    if (after - before < performance.now() - began + SKIPPED_MS) return true;
  }
}
