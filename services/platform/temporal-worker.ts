import { DefaultLogger, NativeConnection, Runtime, type LogMetadata } from '@temporalio/worker';
import type { Logger } from './logging';

/**
 * The worker's own connection, kept apart from the client's: it loads native code that no other service needs.
 * The process's signals stay with the service, so that it ends in its own order. @throws when Temporal is away
 */
export async function temporalWorkerConnection(address: string, logger: Logger): Promise<NativeConnection> {
  installRuntime(logger);
  return NativeConnection.connect({ address });
}

let installed = false;

function installRuntime(logger: Logger): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      const write = level === 'ERROR' ? 'error' : 'warn';
      logger[write]({ name: 'temporal', ...errorIn(meta) }, message);
    }),
    telemetryOptions: { logging: { forward: {}, filter: 'WARN' } },
  });
}

const errorIn = (meta: LogMetadata | undefined): { err?: Error } =>
  meta?.['error'] instanceof Error ? { err: meta['error'] } : {};
