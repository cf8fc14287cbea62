import type { Access } from './chain';

/**
 * What leaves is on record before it does: `disclose` logs, then sends. What this process tries again is not logged again,
 * however often, as long as it goes to the same agency and keeps its `what`. @throws when it could not be logged, and then nothing was sent, or not sent
 */
export function createDisclosing(log: (disclosure: Access) => Promise<void>) {
  const logged = new Set<string>();
  return async function disclose(disclosure: Access, send: () => Promise<void>): Promise<void> {
    const told = `${disclosure.agency} ${disclosure.what}`;
    if (!logged.has(told)) await log(disclosure);
    logged.add(told);
    await send();
    logged.delete(told);
  };
}
