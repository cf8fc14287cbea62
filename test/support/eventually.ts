import { setTimeout as pause } from 'node:timers/promises';

/** Looks until something is there; throws with what was looked for when it never came. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  let last = '';
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    try {
      const found = await look();
      if (found !== undefined) return found;
    } catch (error) {
      last = ` (${error instanceof Error ? error.message : 'no answer'})`;
    }
    await pause(100);
  }
  throw new Error(`never came: ${what}${last}`);
}
