import path from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';

/** The floor's own process, as the pathway's worker has one: a worker with nothing but the counting workflow. */
async function main(): Promise<void> {
  const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233' });
  const worker = await Worker.create({
    connection,
    namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: 'floor',
    workflowsPath: path.join(__dirname, 'workflow.js'),
  });
  process.stdout.write('ready\n');
  await worker.run();
  await connection.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
