import type { Access } from './chain';

/**
 * What leaves is on record before it does: `disclose` logs, then sends. What this process tries again is not logged again,
 * however often, as long as it keeps its `what`. @throws when it could not be logged, and then nothing was sent, or not sent
 */
export function createDisclosing(log: (disclosure: Access) => Promise<void>) {
  const logged = new Set<string>();
  return async function disclose(disclosure: Access, send: () => Promise<void>): Promise<void> {
    const { what } = disclosure;
    if (!logged.has(what)) await log(disclosure);
    logged.add(what);
    await send();
    logged.delete(what);
  };
}
