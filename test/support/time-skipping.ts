import { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingServer } from '../../infra/local/servers/time-skipping';

/**
 * A Temporal whose clock can be moved. The SDK gives its server five seconds to come up, which a machine under load may
 * miss: it is asked again, up to five times.
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await timeSkippingServer();
  const start = (): Promise<TestWorkflowEnvironment> =>
    TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  for (let attempt = 1; attempt < 5; attempt += 1) {
    const server = await start().catch(() => undefined);
    if (server !== undefined) return server;
  }
  return start();
}
