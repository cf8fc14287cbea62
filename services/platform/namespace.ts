import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

const notFound = 5;
const alreadyThere = 6;
/** How long Temporal remembers a closed run; the gateway's rows remember it for ever. */
const retention = msToTs('3 days');

/** Creates the namespace where it is missing and waits until it can be used. @throws when Temporal is away */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 });
  const { workflowService } = connection;
  const isThere = (): Promise<boolean> =>
    unless(notFound, async () => {
      await workflowService.describeNamespace({ namespace });
    });
  try {
    if (await isThere()) return;
    await unless(alreadyThere, async () => {
      await workflowService.registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: retention,
      });
    });
    while (!(await isThere())) await pause(200);
  } finally {
    await connection.close();
  }
}

async function unless(code: number, ask: () => Promise<void>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === code) return false;
    throw error;
  }
}
