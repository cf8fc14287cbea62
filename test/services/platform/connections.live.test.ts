import { createConnections } from '../../../services/platform/connections';
import { createIndexes } from '../../../services/platform/indexes';
import { longHash } from '../../../services/platform/long-hash';
import { createTaskSecrets, openMailTasks, type MailTask } from '../../../services/platform/mail-tasks';
import { connectMongo, type Mongo } from '../../../services/platform/mongo';
import {
  createWebhookDeliveries,
  type DeliveryRow,
  type NewDelivery,
} from '../../../services/platform/webhook/deliveries';
import { cipherOfKey } from '../../support/cipher-of-key';
import { ownDatabase, serversUnderTest } from '../../support/servers';

const { mongoUri, key } = serversUnderTest();
const at = '2026-04-01T10:00:00.000Z';
let mongo: Mongo;

beforeAll(async () => {
  mongo = await connectMongo(ownDatabase(mongoUri, 'connections'));
  await createIndexes(mongo.db);
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

it('keeps an agency’s secrets and its contact sealed, and both of two changes made at once', async () => {
  const connections = createConnections(mongo.db, cipherOfKey(key));
  await connections.add({ name: 'northmoor', kind: 'community', schemes: ['CRN'], key: 'k' }, at);
  const contact = {
    address: 'canary@example.org',
    contact: 'R. Holm',
    phone: '+47 900 00 001',
    language: 'nb' as const,
  };
  const url = 'https://council.example/hook';
  await Promise.all([
    connections.tellAt('northmoor', { url, secret: 'whsec_canary' }, at),
    connections.mailTo('northmoor', contact, at),
    connections.provide('northmoor', ['mentor']),
  ]);
  const row = (await connections.find('northmoor'))!;
  expect(row).toMatchObject({ provides: ['mentor'], webhook: { url } });
  expect([await connections.secretsOf(row), await connections.contactOf(row)]).toEqual([['whsec_canary'], contact]);
  expect(JSON.stringify(row)).not.toMatch(/canary|Holm|900/);
});

it('keeps a message once, counts its tries, and sends again only what is dead', async () => {
  const deliveries = createWebhookDeliveries(mongo.db);
  const message = (seq: number, state: NewDelivery['state']): NewDelivery => ({
    ...{ agency: 'northmoor', messageId: `p-1/${seq}`, pathwayId: 'p-1', seq, type: 'transition.step.offered' },
    ...{ occurredAt: at, data: { step: 'mentor-start' }, legalBasis: 'statute', state, addedAt: at },
  });
  await Promise.all(
    [message(2, 'held'), message(3, 'waiting'), message(3, 'waiting')].map((one) => deliveries.add(one)),
  );
  await deliveries.tried('northmoor/p-1/3', { at, status: 500 }, { state: 'dead', dueAt: at });
  await deliveries.wake('p-1', 'northmoor');
  await deliveries.add(message(3, 'waiting'));
  expect(await deliveries.list('northmoor', undefined, 10)).toMatchObject([
    { messageId: 'p-1/3', state: 'dead', tries: 1, attempts: [{ at, status: 500 }] },
    { messageId: 'p-1/2', state: 'waiting', tries: 0 },
  ]);
  const by = { by: 'ellis-marchetti', at };
  expect([
    await deliveries.redrive('northmoor', 'p-1/2', by),
    await deliveries.redrive('northmoor', undefined, by),
  ]).toEqual([0, 1]);
  expect((await deliveries.waiting('northmoor', { behind: [], limit: 10 })).map(({ seq }) => seq)).toEqual([2, 3]);
});

it('lets a message go ninety days after it arrived or was given up, and never one that is still to be sent', async () => {
  const deliveries = createWebhookDeliveries(mongo.db);
  const rows = mongo.db.collection<DeliveryRow>('webhook-deliveries');
  const id = 'northmoor/kept/1';
  const endedAt = async () => (await rows.findOne({ _id: id }))?.endedAt;
  await deliveries.add({
    ...{ agency: 'northmoor', messageId: 'kept/1', seq: 0, type: 'throughgate.test', occurredAt: at, addedAt: at },
    ...{ data: {}, legalBasis: 'none: nobody', state: 'waiting' },
  });
  await deliveries.tried(id, { at }, { state: 'waiting', dueAt: at });
  expect(await endedAt()).toBeUndefined();
  await deliveries.tried(id, { at }, { state: 'dead', dueAt: at });
  expect(await endedAt()).toEqual(new Date(at));
  await deliveries.redrive('northmoor', 'kept/1', { by: 'somebody', at });
  expect(await endedAt()).toBeUndefined();
  expect(await rows.listIndexes().toArray()).toContainEqual(
    expect.objectContaining({ key: { endedAt: 1 }, expireAfterSeconds: 90 * 24 * 60 * 60 }),
  );
});

it('lets one of two change a link at once, so that no try of a code goes uncounted', async () => {
  const tasks = openMailTasks(mongo.db);
  const secrets = createTaskSecrets(key);
  expect(secrets.linkOf('p-1/2')).toBe(secrets.linkOf('p-1/2'));
  const linkHash = longHash(secrets.linkOf('p-1/2'));
  const task: MailTask = {
    ...{
      _id: 'p-1/2',
      linkHash,
      agency: 'northmoor',
      to: 'mentor',
      pathwayId: 'p-1',
      step: 'mentor-start',
      work: true,
    },
    ...{ identifiers: [], sentAt: at, expiresAt: at, state: 'open', codesAsked: [], version: 1 },
  };
  await tasks.add(task);
  await tasks.add({ ...task, expiresAt: '2027-01-01T00:00:00.000Z' });
  const held = (await tasks.find(linkHash))!;
  const tried = await Promise.all([1, 2, 3].map((n) => tasks.replace({ ...held, codesAsked: [`${n}`] })));
  expect(tried.filter(Boolean)).toHaveLength(1);
  expect(await tasks.find(linkHash)).toMatchObject({ expiresAt: at, version: 2 });
  expect([await tasks.revoke('northmoor'), await tasks.revoke('northmoor')]).toEqual([1, 0]);
});
