import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { inFlight } from '../measure/in-flight';
import { counted, type counting } from './workflow';

export type Floor = {
  /** Signals per second: one signal a report, as many people as given, until every one is handled. */
  run(people: number, payloads: readonly unknown[]): Promise<number>;
  stop(): Promise<void>;
};

/** F2: signals to a trivial workflow, counted when handled; no codec, no activity. */
export async function startFloor(env: { TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string }): Promise<Floor> {
  const worker = spawn(process.execPath, [path.join(__dirname, 'worker-main.js')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout, 'data');
  const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE });
  return {
    run: (people, payloads) => signalsPerSecond(client, people, payloads),
    async stop() {
      await connection.close();
      const ended = once(worker, 'exit');
      worker.kill('SIGTERM');
      await ended;
    },
  };
}

async function signalsPerSecond(client: Client, people: number, payloads: readonly unknown[]): Promise<number> {
  const each = Math.floor(payloads.length / people);
  const handles = await Promise.all(
    Array.from({ length: people }, () =>
      client.workflow.start<typeof counting>('counting', {
        taskQueue: 'floor',
        workflowId: `floor/${randomUUID()}`,
        args: [each],
      }),
    ),
  );
  const begun = performance.now();
  await inFlight(payloads.slice(0, each * people), async (payload, i) =>
    handles[i % people]?.signal(counted, [payload]),
  );
  await Promise.all(handles.map((handle) => handle.result()));
  return (each * people * 1000) / (performance.now() - begun);
}
