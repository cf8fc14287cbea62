import { Kafka, logLevel } from 'kafkajs';
import { createLoad } from '../../bench/ingest/reports';
import { ingest } from '../../bench/ingest/ingest';
import { accountOf } from '../../infra/reconcile/account';
import { readBooks } from '../../infra/reconcile/books';
import type { ServiceName } from '../../infra/local/services';
import { died, received } from '../../infra/sample/payloads/prison';
import type { Person } from '../../infra/sample/story';
import type { PathwayPage } from '../../schemas/api/pathway';
import { pathwayView } from '../../services/projector/pathway-view';
import { createHistory } from '../../services/projector/history';
import { eventually } from '../support/eventually';
import { personOnTheWay } from '../support/person-on-the-way';
import { startStackUnderTest, type StackUnderTest } from '../support/running-stack';

let stack: StackUnderTest;
beforeAll(async () => {
  stack = await startStackUnderTest();
}, 180_000);
afterAll(() => stack.stop(), 60_000);

const person: Person = {
  noms: 'A7301QT',
  crn: 'X730118',
  firstName: 'Ines',
  lastName: 'Calloway',
  dateOfBirth: '1984-02-11',
  prison: 'QEM',
};
const { tell, read, pathwayId, becomes, handOver } = personOnTheWay(() => stack, person);

it('carries a handover from the prison to probation by its own number, and its answer back', async () => {
  const id = await handOver();
  await becomes(id, 'responsibility-transfer', 'accepted');
  const told = JSON.stringify(await (await fetch(`${stack.addresses.standIn}/messages`)).json());
  expect(told).toContain(person.crn);
  expect(told).not.toContain(person.noms);
  expect(told).not.toContain('accommodation-confirmed');
}, 120_000);

it('loses and doubles nothing when gateway, worker and projector are killed in the middle of their work', async () => {
  const load = createLoad(20, 11);
  const killed: ServiceName[] = [];
  let notBefore = 0;
  const watching = await stack.bus.consume({
    group: 'flow-killer',
    topics: ['pathway.events.v1'],
    from: 'latest',
    // An event is out while its batch is not committed and its activity not answered: the moment to be killed.
    handle: (batch) => {
      const next = (['gateway', 'worker', 'projector', 'gateway', 'worker'] as const)[killed.length];
      if (next !== undefined && batch.length > 0 && performance.now() > notBefore) {
        stack.send(next, 'SIGKILL');
        killed.push(next);
        notBefore = performance.now() + 1_500;
      }
      return Promise.resolve();
    },
  });
  await ingest(stack, load);
  await watching.stop();
  expect(killed.length).toBeGreaterThanOrEqual(3);
  const { lost, doubled } = await account();
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
}, 240_000);

it('shows in every view what the topic says', async () => {
  expect(await views()).toEqual(await foldedTopic());
}, 120_000);

it('changes nothing when every topic is read again from its first message', async () => {
  const before = { account: await account(), views: await views() };
  await rereadFromStart(
    ['gateway', 'projector', 'adapters/probation'],
    ['gateway', 'gateway-identity', 'projector', 'adapter-probation-out'],
  );
  expect({ account: await account(), views: await views() }).toEqual(before);
}, 240_000);

it('keeps a closed pathway closed when Temporal has forgotten its run and a late report comes', async () => {
  const id = await pathwayId();
  await tell(died);
  await eventually('the pathway closed', async () => (await read<PathwayPage>(`/api/pathways/${id}`)).closed);
  await eventually(
    'the identity closed',
    async () =>
      (await stack.mongo.db.collection('identity-people').findOne({ pathwayId: id, state: 'closed' })) ?? undefined,
  );
  const workflowId = `release-pathway/${id}`;
  await stack.temporal.workflowService.deleteWorkflowExecution({
    namespace: stack.temporal.options.namespace,
    workflowExecution: { workflowId },
  });
  await eventually('the run gone', () =>
    stack.temporal.workflow
      .getHandle(workflowId)
      .describe()
      .then(
        () => undefined,
        () => true,
      ),
  );
  const late = await tell(received);
  await eventually('the late report', async () =>
    (await held()).find((report) => report.id === late && report.kind === 'late'),
  );
  await expect(stack.temporal.workflow.getHandle(workflowId).describe()).rejects.toThrow();
}, 120_000);

const held = (): Promise<{ id: string; kind: string }[]> => read('/api/held-reports');

const account = async () => accountOf(await readBooks(stack));

/** What each pathway's page is made from, by pathway. */
async function views(): Promise<Record<string, unknown>> {
  const rows = await stack.mongo.db.collection('pathway-views').find({}).toArray();
  return Object.fromEntries(rows.map((row) => [String(row._id), JSON.parse(JSON.stringify(row)) as unknown]));
}

async function foldedTopic(): Promise<Record<string, unknown>> {
  const folded = await createHistory(stack.bus, stack.cipher).fold(pathwayView, () => true);
  return Object.fromEntries(
    [...folded].map(([id, { document }]) => [id, JSON.parse(JSON.stringify(document)) as unknown]),
  );
}

/** Freezes the readers until their groups are given up, sets the groups back, and lets the readers be started anew. */
async function rereadFromStart(services: ServiceName[], groups: string[]): Promise<void> {
  const admin = new Kafka({ brokers: stack.brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  for (const name of services) stack.send(name, 'SIGSTOP');
  await eventually('groups without members', async () =>
    (await admin.describeGroups(groups)).groups.every(({ state }) => state === 'Empty') ? true : undefined,
  );
  for (const groupId of groups)
    for (const { topic } of await admin.fetchOffsets({ groupId }))
      await admin.resetOffsets({ groupId, topic, earliest: true });
  for (const name of services) stack.send(name, 'SIGKILL');
  await eventually('everything read again', async () =>
    (await Promise.all(groups.map((groupId) => isAtEnd(groupId)))).every(Boolean) ? true : undefined,
  );
  await admin.disconnect();

  async function isAtEnd(groupId: string): Promise<boolean> {
    const topics = await admin.fetchOffsets({ groupId });
    const ends = await Promise.all(
      topics.map(async ({ topic, partitions }) => ({ partitions, ends: await admin.fetchTopicOffsets(topic) })),
    );
    return ends.every(({ partitions, ends: high }) =>
      high.every(
        ({ partition, offset, low }) =>
          offset === low || partitions.some((held) => held.partition === partition && held.offset === offset),
      ),
    );
  }
}
