import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { Report } from '../../../schemas/reports/report';
import { createGateway, type Gateway } from '../../../services/gateway/gateway';
import { createHeldReports } from '../../../services/gateway/held-reports';
import { createIdentity } from '../../../services/gateway/identity';
import { createPathways } from '../../../services/gateway/pathways';
import { cipherOfKey } from '../../support/cipher-of-key';
import { createEncryptedStore } from '../../../services/platform/encrypted-store';
import { createDeadLetters } from '../../../services/platform/dead-letters';
import { connectMongo, type Mongo } from '../../../services/platform/mongo';
import { createPayloadCodec } from '../../../services/platform/payload-codec';
import { connectTemporal } from '../../../services/platform/temporal';
import { workflowIdOf, type PathwayStart } from '../../../workflows/release-pathway/messages';
import { eventually } from '../../support/eventually';
import { onPartition } from '../../support/gateway-in-memory';
import { person, said } from '../../support/gateway-reports';
import { ownDatabase, serversUnderTest } from '../../support/servers';

const { temporal, mongoUri, key } = serversUnderTest();
const cipher = cipherOfKey(key);
const { noms, crn } = person('AB');

let client: Client;
let mongo: Mongo;

beforeEach(async () => {
  [client, mongo] = await Promise.all([
    connectTemporal({ ...temporal, cipher }),
    connectMongo(ownDatabase(mongoUri, 'gateway')),
  ]);
});

afterEach(async () => {
  for (const pathwayId of await pathwayIds())
    await client.workflow
      .getHandle(workflowIdOf(pathwayId))
      .terminate()
      .catch(() => undefined);
  await mongo.db.dropDatabase();
  await Promise.all([mongo.close(), client.connection.close()]);
});

const gateway = (): Gateway =>
  createGateway({
    identity: createIdentity(mongo.db),
    held: createHeldReports(mongo.db, cipher),
    pathways: createPathways(client),
    store: createEncryptedStore(mongo, cipher),
    deadLetters: createDeadLetters(mongo, cipher),
  });

const take = (...reports: Report[]): Promise<void> => gateway().take(onPartition(reports));

type Row = { _id: string; pathwayId: string; state: string; kind: string };
const rows = (name: string): Promise<Row[]> => mongo.db.collection<Row>(name).find().toArray();
const pathwayIds = async (): Promise<string[]> => (await rows('identity-people')).map(({ pathwayId }) => pathwayId);
const states = async (): Promise<string[]> => (await rows('identity-people')).map(({ state }) => state);
const held = async (): Promise<string[]> => (await rows('held-reports')).map(({ _id, kind }) => `${kind} ${_id}`);

/** The reports of each signal, as Temporal keeps them. */
async function signalsOf(pathwayId: string): Promise<string[][]> {
  const inputs = (await eventsOf(pathwayId)).flatMap(({ workflowExecutionSignaledEventAttributes: signaled }) =>
    signaled ? [signaled.input?.payloads ?? []] : [],
  );
  const told = await Promise.all(inputs.map((payloads) => decoded<Report[]>(payloads, pathwayId)));
  return told.map((reports) => reports.map(({ id }) => id));
}

/** What a pathway began with, as Temporal keeps it. */
async function startOf(pathwayId: string): Promise<PathwayStart> {
  const [begun] = await eventsOf(pathwayId);
  return decoded(begun?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [], pathwayId);
}

const eventsOf = async (pathwayId: string) =>
  (await client.workflow.getHandle(workflowIdOf(pathwayId)).fetchHistory()).events ?? [];

async function decoded<T>(payloads: Payload[], pathwayId: string): Promise<T> {
  const codec = createPayloadCodec(cipher, { undecodable: 'refuse' });
  const { namespace } = temporal;
  const [payload] = await codec.decode(payloads, { type: 'workflow', namespace, workflowId: workflowIdOf(pathwayId) });
  return defaultPayloadConverter.fromPayload(payload as Payload);
}

it('opens one pathway for a person of whom two instances are told at once', async () => {
  const both = [gateway(), gateway()];
  await Promise.all(both.map((one, i) => one.take(onPartition([said(`${i}`, 'received', [noms])], i))));
  const [pathwayId, ...others] = await pathwayIds();
  expect([others, await states()]).toEqual([[], ['open']]);
  expect((await signalsOf(pathwayId!)).toSorted()).toEqual([['report-0'], ['report-1']]);
});

it('parks, links and delivers in the order things were said, a person in one signal', async () => {
  await take(said('1', 'officer', [crn], 1), said('2', 'officer', [crn], 2));
  expect(await held()).toEqual(['parked report-1', 'parked report-2']);
  await take(said('3', 'received', [noms], 3));
  await take(said('4', 'linked', [noms, crn], 4));
  await take(said('5', 'officer', [crn], 5), said('6', 'officer', [crn], 6));
  const [pathwayId] = await pathwayIds();
  expect(await signalsOf(pathwayId!)).toEqual([
    ['report-3'],
    ['report-4'],
    ['report-1', 'report-2'],
    ['report-5', 'report-6'],
  ]);
  expect(await held()).toEqual([]);
});

it('does not reopen a pathway whose closed run Temporal has forgotten', async () => {
  await take(said('1', 'received', [noms]));
  const [pathwayId] = await pathwayIds();
  const handle = client.workflow.getHandle(workflowIdOf(pathwayId!));
  await handle.terminate();
  await client.workflowService.deleteWorkflowExecution({
    namespace: temporal.namespace,
    workflowExecution: { workflowId: handle.workflowId },
  });
  await eventually('the run is forgotten', () =>
    handle.describe().then(
      () => undefined,
      () => true,
    ),
  );
  await take(said('2', 'arrived', [noms]), said('3', 'received', [noms]));
  expect(await held()).toEqual(['late report-2', 'late report-3']);
  expect([await pathwayIds(), await states()]).toEqual([[pathwayId], ['closed']]);
  await expect(handle.describe()).rejects.toThrow();
}, 120_000);

it('opens another pathway for who comes back after the first one ended, of the same person', async () => {
  await take(said('1', 'received', [noms]), said('2', 'linked', [noms, crn]));
  const [first] = await pathwayIds();
  await createIdentity(mongo.db).closed(first!, { closedAt: '2026-03-09T09:05:00.000Z' });
  await createEncryptedStore(mongo, cipher).put(`person/${noms.token}`, { name: 'Made Up' });
  const back = [said('3', 'dates', [noms], 7), said('4', 'received', [noms], 8), said('5', 'officer', [crn], 9)];
  await Promise.all([take(...back), take(...back)]);
  const [second, ...others] = await pathwayIds();
  expect([second === first, others, await states(), await held()]).toEqual([false, [], ['open'], []]);
  expect([...new Set((await signalsOf(second!)).flat())]).toEqual(['report-4', 'report-3', 'report-5']);
  expect(await startOf(second!)).toMatchObject({ pathwayId: second, detailsRef: `person/${noms.token}` });
  await client.workflow.getHandle(workflowIdOf(first!)).terminate();
}, 60_000);

it('closes what it found half opened when the run has ended meanwhile', async () => {
  await take(said('1', 'received', [noms]));
  const [pathwayId] = await pathwayIds();
  await client.workflow.getHandle(workflowIdOf(pathwayId!)).terminate();
  await mongo.db.collection('identity-people').updateMany({}, { $set: { state: 'opening' } });
  await take(said('2', 'received', [noms]));
  expect([await states(), await held()]).toEqual([['closed'], ['late report-2']]);
});

it('throws while Temporal is away and keeps nothing that would be delivered twice', async () => {
  await take(said('1', 'received', [noms]));
  const away = await connectTemporal({ ...temporal, cipher });
  await away.connection.close();
  const cut = createGateway({
    identity: createIdentity(mongo.db),
    held: createHeldReports(mongo.db, cipher),
    pathways: createPathways(away),
    store: createEncryptedStore(mongo, cipher),
    deadLetters: createDeadLetters(mongo, cipher),
  });
  await expect(cut.take(onPartition([said('2', 'arrived', [noms])]))).rejects.toThrow();
  expect([await held(), await rows('dead-letters'), await states()]).toEqual([[], [], ['open']]);
  await take(said('2', 'arrived', [noms]));
  const [pathwayId] = await pathwayIds();
  expect(await signalsOf(pathwayId!)).toEqual([['report-1'], ['report-2']]);
});
