import { setTimeout as pause } from 'node:timers/promises';

/** Looks until something is there; throws with what was looked for when it never came. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  let last = '';
  for (const until = performance.now() + 60_000; performance.now() < until; await pause(100)) {
    const found = await look().catch((error: unknown) => {
      last = ` (${error instanceof Error ? error.message : 'no answer'})`;
      return undefined;
    });
    if (found !== undefined) return found;
  }
  throw new Error(`never came: ${what}${last}`);
}
