import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { cipherOfKey } from '../../support/cipher-of-key';
import { createDataConverter, failureConverterPath } from '../../../services/platform/data-converter';
import { eventually } from '../../support/eventually';
import { ask, finish, heard, tell, type probe, type ProbeActivities } from '../../support/probe-workflow';
import { ownName, serversUnderTest } from '../../support/servers';

const { temporal, key } = serversUnderTest();
const otherKey = `another:${randomBytes(32).toString('base64')}`;
const silent = new DefaultLogger('ERROR', () => undefined);
Runtime.install({
  shutdownSignals: [],
  logger: silent,
  telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
});
const activities: ProbeActivities = {
  echo: async (said) => `echo of ${said}`,
  stumble: async (said) => {
    throw new Error(said);
  },
};

let bundle: WorkflowBundleWithSourceMap;
let native: NativeConnection;
let connection: Connection;
const running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  const workflowsPath = join(__dirname, '../../support/probe-workflow.ts');
  [bundle, native, connection] = await Promise.all([
    bundleWorkflowCode({ workflowsPath, failureConverterPath, logger: silent }),
    NativeConnection.connect({ address: temporal.address }),
    Connection.connect({ address: temporal.address }),
  ]);
}, 60_000);

afterEach(() => Promise.all(running.splice(0).map((worker) => worker.stop())));
afterAll(() => Promise.all([native.close(), connection.close()]));

const clientWith = (keyText: string) =>
  new Client({
    connection,
    namespace: temporal.namespace,
    dataConverter: createDataConverter(cipherOfKey(keyText), { undecodable: 'refuse' }),
  });

const plainClient = () => new Client({ connection, namespace: temporal.namespace });

async function workerWith(taskQueue: string, keyText = key) {
  const worker = await Worker.create({
    connection: native,
    namespace: temporal.namespace,
    taskQueue,
    workflowBundle: bundle,
    activities,
    dataConverter: createDataConverter(cipherOfKey(keyText), { undecodable: 'quarantine' }),
  });
  const run = worker.run();
  const started = {
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await run;
    },
  };
  running.push(started);
  return started;
}

async function startProbe(runs = 1) {
  const taskQueue = ownName('probe');
  const workflowId = ownName('probe/case');
  const handle = await clientWith(key).workflow.start<typeof probe>('probe', {
    taskQueue,
    workflowId,
    args: [{ said: ['canary: begun'], runs }],
    memo: { note: 'canary: memo' },
    staticSummary: 'canary: static',
  });
  return { taskQueue, workflowId, handle };
}

const historyOf = async (workflowId: string, runId?: string) =>
  plainClient().workflow.getHandle(workflowId, runId).fetchHistory();

it('carries words every way through a pathway and leaves none of them readable on the server', async () => {
  const { taskQueue, workflowId, handle } = await startProbe(2);
  await workerWith(taskQueue);
  await handle.signal(tell, 'canary: told');
  expect(await handle.executeUpdate(ask, { args: ['canary: asked'] })).toBe('echo of canary: asked');
  const refused: unknown = await handle.executeUpdate(ask, { args: ['refuse'] }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(WorkflowUpdateFailedError);
  expect((refused as WorkflowUpdateFailedError).cause).toMatchObject({
    message: 'canary: refused',
    details: ['canary: detail'],
  });
  await eventually('every word of the first run', async () => {
    const said = await handle.query(heard, 'canary: query');
    const awaited = ['canary: query', 'canary: begun', 'canary: told', 'canary: stumbled'];
    return awaited.every((word) => said.includes(word)) || undefined;
  });
  const { runId } = await handle.describe();
  await handle.signal(finish);
  await eventually('the next run', async () => (await handle.describe()).runId !== runId || undefined);
  await handle.signal(tell, 'canary: second run');
  await handle.signal(finish);
  expect(await handle.result()).toEqual(
    expect.arrayContaining(['canary: told', 'echo of canary: asked', 'canary: second run']),
  );
  for (const run of [runId, undefined]) {
    const history = await historyOf(workflowId, run);
    expect(decodedText(historyToJSON(history))).not.toContain('canary');
    await expect(replay(history, workflowId)).resolves.toBeUndefined();
    await expect(replay(history, 'another-case')).rejects.toThrow();
  }
}, 60_000);

const replay = (history: Awaited<ReturnType<typeof historyOf>>, workflowId: string, keyText = key) =>
  Worker.runReplayHistory(
    {
      workflowBundle: bundle,
      namespace: temporal.namespace,
      dataConverter: createDataConverter(cipherOfKey(keyText), { undecodable: 'quarantine' }),
    } as Parameters<typeof Worker.runReplayHistory>[0],
    history,
    workflowId,
  );

/** Every base64 text in the history as bytes, and the rest as it stands. */
function decodedText(json: unknown): string {
  const text = JSON.stringify(json);
  const bytes = [...text.matchAll(/"([A-Za-z0-9+/]{8,}={0,2})"/g)].map(([, found]) =>
    Buffer.from(found ?? '', 'base64').toString('latin1'),
  );
  return [text, ...bytes].join('\n');
}

it('sets a mark in the place of a signal that no key will ever open, and goes on without a failed task', async () => {
  const { taskQueue, workflowId, handle } = await startProbe();
  await workerWith(taskQueue);
  await plainClient().workflow.getHandle(workflowId).signal(tell, 'never encrypted');
  await handle.signal(tell, 'canary: after it');
  await handle.signal(finish);
  expect(await handle.result()).toEqual(
    expect.arrayContaining([
      { quarantined: true, digest: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
      'canary: after it',
    ]),
  );
  const { events } = await historyOf(workflowId);
  expect(events?.filter(({ workflowTaskFailedEventAttributes: failed }) => failed)).toEqual([]);
});

it('sets a mark in the place of bytes that were sealed for another pathway', async () => {
  const { taskQueue, workflowId, handle } = await startProbe();
  const other = await startProbe();
  await other.handle.signal(tell, 'meant for the other');
  const stolen = (await historyOf(other.workflowId)).events?.flatMap(
    ({ workflowExecutionSignaledEventAttributes: signaled }) => signaled?.input?.payloads ?? [],
  );
  await workerWith(taskQueue);
  await connection.workflowService.signalWorkflowExecution({
    namespace: temporal.namespace,
    workflowExecution: { workflowId },
    signalName: 'tell',
    input: { payloads: stolen ?? [] },
  });
  await handle.signal(finish);
  const said = await handle.result();
  await other.handle.terminate();
  expect(said).toEqual(expect.arrayContaining([expect.objectContaining({ quarantined: true })]));
  expect(JSON.stringify(said)).not.toContain('meant for the other');
});

it('lets a pathway wait while its key is away, and go on when the key is back', async () => {
  const { taskQueue, workflowId, handle } = await startProbe();
  const without = await workerWith(taskQueue, otherKey);
  await untilTaskFailed(workflowId);
  await without.stop();
  await workerWith(taskQueue);
  await handle.signal(finish);
  expect(await handle.result()).toContain('canary: begun');
}, 60_000);

const untilTaskFailed = (workflowId: string) =>
  eventually('a failed task', async () => {
    const { events } = await historyOf(workflowId);
    return events?.some(({ workflowTaskFailedEventAttributes: failed }) => failed) || undefined;
  });
