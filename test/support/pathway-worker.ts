import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { currentRulesVersion } from '../../domain/pathway/rules';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { Cipher } from '../../services/platform/cipher';
import { cipherOfKey } from './cipher-of-key';
import { createDataConverter } from '../../services/platform/data-converter';
import { openEvent } from '../../services/platform/events';
import type { Message } from '../../services/platform/kafka';
import { createActivities } from '../../services/worker/activities';
import { act, agencyReported, currentState, live, renew, workflowIdOf } from '../../workflows/release-pathway/messages';
import type { releasePathway } from '../../workflows/release-pathway/workflow';
import type { PathwayBundle } from './pathway-bundle';
import { ownName, serversUnderTest } from './servers';

/** The key the stored histories are sealed with; it opens nothing else. */
export const testKey = `stored-histories:${Buffer.from('opens stored histories, no more!').toString('base64')}`;

/** What was published, in the order of publishing; nothing is dropped, so a doubled event would show. */
export type Published = {
  bus: { send(messages: Message[]): Promise<void> };
  of(pathwayId: string): PathwayEvent[];
  /** Called before anything is published; what it awaits holds the pathway's `record` back. */
  before: (events: PathwayEvent[]) => Promise<void>;
};

export function createPublished(cipher: Cipher): Published {
  const sent: PathwayEvent[] = [];
  const published: Published = {
    before: () => Promise.resolve(),
    of: (pathwayId) => sent.filter((event) => event.pathwayId === pathwayId),
    bus: {
      async send(messages) {
        const opened = messages.map((message) => openEvent(cipher, { ...message, partition: 0, offset: '0' }));
        const events = await Promise.all(opened);
        await published.before(events);
        sent.push(...events);
      },
    },
  };
  return published;
}

/** How a test's client speaks; histories keep who spoke. */
const clientOf = (cipher: Cipher) => ({
  dataConverter: createDataConverter(cipher, { undecodable: 'refuse' }),
  identity: 'tests',
});
export const testClient = clientOf(cipherOfKey(testKey));

Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('ERROR', () => undefined),
  telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
});

/** `uncached` replays the whole history at every task; `cipher` is the worker's own where it is not the test's. */
export type WorkerWish = { bundle: PathwayBundle; uncached?: boolean; cipher?: Cipher };
export type RunningWorker = { stop(): Promise<void> };

type Place = { client: Client; connection: NativeConnection; namespace: string; cipher?: Cipher };

/** Pathways on a Temporal, with a task queue of their own; the workers' activities are real, what they publish to is not. */
export function pathwaysOn({ client, connection, namespace, cipher: tests = cipherOfKey(testKey) }: Place) {
  const taskQueue = ownName('pathways');
  const published = createPublished(tests);
  const running: RunningWorker[] = [];
  return {
    client,
    namespace,
    taskQueue,
    published,
    /** Begun with the newest profile of England and Wales, or with an earlier one. */
    pathway: (profileVersion?: number) => createPathway(client, { taskQueue, published }, profileVersion),
    async startWorker({ bundle, uncached = false, cipher = tests }: WorkerWish): Promise<RunningWorker> {
      const worker = await Worker.create({
        connection,
        namespace,
        taskQueue,
        workflowBundle: bundle,
        identity: 'tests-worker',
        activities: createActivities(published.bus, cipher),
        dataConverter: createDataConverter(cipher, { undecodable: 'quarantine' }),
        ...(uncached ? { maxCachedWorkflows: 0 } : {}),
      });
      running.push(runningWorker(worker));
      return running.at(-1)!;
    },
    /** Also what a failed test left running. */
    stopWorkers: () => Promise.all(running.map((worker) => worker.stop())),
  };
}

function runningWorker(worker: Worker): RunningWorker {
  const run = worker.run();
  return {
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await run;
    },
  };
}

export type PathwayTemporal = Awaited<ReturnType<typeof openTemporal>>;

/** The real Temporal of the test run, told and read with this cipher. Whoever opens it closes it. */
export async function openTemporal(cipher = cipherOfKey(testKey)) {
  const { address, namespace } = serversUnderTest().temporal;
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection, namespace, ...clientOf(cipher) });
  const pathways = pathwaysOn({ client, connection: native, namespace, cipher });
  return {
    ...pathways,
    async close() {
      await pathways.stopWorkers();
      await Promise.all([connection.close(), native.close()]);
    },
  };
}

type Told = { taskQueue: string; published: Published };
export type Pathway = ReturnType<typeof createPathway>;

/** One pathway as the gateway and the api meet it; the first report told starts it. */
export function createPathway(client: Client, { taskQueue, published }: Told, profileVersion = 2) {
  const pathwayId = ownName('pathway');
  const workflowId = workflowIdOf(pathwayId);
  const told = new Set<string>();
  const handle: WorkflowHandle<typeof releasePathway> = client.workflow.getHandle(workflowId);
  const start = {
    pathwayId,
    personRef: 'person-7',
    profile: 'gb-eaw',
    profileVersion,
    rulesVersion: currentRulesVersion,
  };
  const events = (): PathwayEvent[] => published.of(pathwayId);
  const tell = async (...reports: Report[]): Promise<void> => {
    const first = told.size === 0;
    reports.forEach(({ id }) => told.add(id));
    if (!first) return handle.signal(agencyReported, reports);
    await client.workflow.signalWithStart<typeof releasePathway, [Report[]]>('releasePathway', {
      workflowId,
      taskQueue,
      args: [start],
      signal: agencyReported,
      signalArgs: [reports],
      workflowTaskTimeout: '5s',
    });
  };
  return {
    pathwayId,
    workflowId,
    start,
    handle,
    events,
    tell,
    /** Waits until every report told so far left its event and the pathway has gone on from there. */
    async settled() {
      await waitFor(() => [...told].every((id) => events().some(({ cause }) => cause === id)));
      await waitFor(async () => (await handle.query(currentState)).seq >= events().length);
    },
    act: (report: Report, updateId = report.id) => handle.executeUpdate(act, { updateId, args: [report] }),
    renew: () => handle.executeUpdate(renew),
    live: () => handle.query(live),
    state: () => handle.query(currentState),
  };
}

/** What was decided, whoever it was about and at whatever moment. */
export const decided = ({ events, pathwayId }: Pathway): string[] =>
  events().map((event) =>
    JSON.stringify(event)
      .replaceAll(pathwayId, 'this-pathway')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'an instant'),
  );

const PATIENCE_MS = 60_000;

/** @throws when it has not come true long after it should have */
export async function waitFor(check: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await check())) {
    if (Date.now() > until) throw new Error(`waited in vain: ${check.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
