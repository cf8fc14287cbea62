import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Access } from '../../services/platform/access-log/chain';
import { createHolds } from '../../services/platform/erasure/holds';
import { openEvent } from '../../services/platform/events';
import { Erased } from '../../services/platform/keys/sealed';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { eraseByTheClock } from '../../services/retention/by-the-clock';
import { keptPeople, tokenOf } from '../support/kept-people';
import { ownFolder } from '../support/own-folder';
import { ownDatabase, serversUnderTest } from '../support/servers';

const { mongoUri, key } = serversUnderTest();
const database = ownDatabase(mongoUri, 'retention');
const keyFile = join(ownFolder(), 'wrapping-keys');
const { fresh, keep } = keptPeople(() => mongo, { key, keyFile });
let mongo: Mongo;
let logged: Access[] = [];

/** Notes go after one year, names after two, the record after six; all of them closed on 2 March 2026. */
const round = (day: string, atMost = 100) =>
  eraseByTheClock({
    db: mongo.db,
    log: async (erasure) => void logged.push(erasure),
    now: `${day}T12:00:00.000Z`,
    atMost,
  });
const page = (pathwayId: string) => mongo.db.collection<{ _id: string }>('pathway-views').findOne({ _id: pathwayId });

beforeAll(async () => {
  writeFileSync(keyFile, `first:${Buffer.alloc(32, 1).toString('base64')}\n`);
  mongo = await connectMongo(database);
});
beforeEach(async () => {
  await mongo.db.dropDatabase();
  logged = [];
});
afterAll(() => mongo.close());

it('takes each class when its time is over and not a day before, and the record last', async () => {
  const [copy] = await keep('p-1', tokenOf(1));
  expect(await round('2027-03-02')).toBe(0);
  expect(await fresh().store.get('note/p-1')).toBe('canary');

  expect(await round('2027-03-03')).toBe(1);
  expect(await fresh().store.get('note/p-1')).toBeUndefined();
  expect(await fresh().store.get(`person/${tokenOf(1)}`)).toMatchObject({ name: `canary ${tokenOf(1)}` });

  expect(await round('2028-03-03')).toBe(1);
  expect(await fresh().store.getMany([`person/${tokenOf(1)}`, `number/${tokenOf(1)}`])).toEqual(new Map());
  expect(await fresh().names.find('Canary p-1')).toEqual([]);
  expect(await openEvent(fresh().cipher, copy!)).toMatchObject({ pathwayId: 'p-1' });

  expect(await round('2032-03-03')).toBe(1);
  await expect(openEvent(fresh().cipher, copy!)).rejects.toThrow(Erased);
  expect(await page('p-1')).toBeNull();
});

it('is on record before, leaves a proof of each class, and does nothing twice', async () => {
  await keep('p-2', tokenOf(2));
  await round('2029-01-01');
  expect(await round('2029-01-02')).toBe(0);
  expect(logged.map(({ kind, who, what, pathways }) => [kind, who, what, pathways])).toEqual([
    ['erasure', 'retention', 'clock note', ['p-2']],
    ['erasure', 'retention', 'clock identity', ['p-2']],
  ]);
  const proofs = await mongo.db.collection('erasures').find({}).sort({ _id: 1 }).toArray();
  expect(proofs).toMatchObject([
    { _id: 'p-2/identity', reason: 'retention-over', keys: 1 },
    { _id: 'p-2/note', reason: 'retention-over', keys: 1 },
  ]);
  expect(JSON.stringify(proofs)).not.toContain(tokenOf(2));
});

it('never touches an open pathway, nor the person of one, also of one that no page shows yet', async () => {
  await keep('over', tokenOf(3));
  const [open] = await keep('open', tokenOf(3), false);
  await keep('over-too', tokenOf(4));
  await mongo.db.collection<{ _id: string }>('identity-tokens').insertOne({ _id: tokenOf(4), personRef: 'x' } as never);
  const begun = { _id: 'x', pathwayId: 'begun', state: 'opening' };
  await mongo.db.collection<{ _id: string }>('identity-people').insertOne(begun);
  await round('2060-01-01');
  expect(await openEvent(fresh().cipher, open!)).toMatchObject({ pathwayId: 'open' });
  expect(await fresh().store.get('note/open')).toBe('canary');
  expect(await fresh().store.get('note/over')).toBeUndefined();
  for (const token of [tokenOf(3), tokenOf(4)])
    expect(await fresh().store.get(`person/${token}`)).toMatchObject({ name: `canary ${token}` });
});

it('leaves what is held until the hold is lifted, and begins with those that closed first', async () => {
  await keep('held', tokenOf(5));
  await keep('free', tokenOf(6));
  const holds = createHolds(mongo.db);
  const at = '2026-05-01T09:00:00.000Z';
  const { _id } = await holds.add({ pathwayId: 'held', reason: 'claim', by: 'ruth-oyelaran', at });
  expect(await round('2060-01-01')).toBe(1);
  expect(await page('held')).not.toBeNull();
  const lifted = { by: 'ruth-oyelaran', at, reason: 'matter-over' } as const;
  expect(await holds.lift({ _id, pathwayId: 'held' }, lifted)).toMatchObject({ lifted });
  expect(await holds.lift({ _id, pathwayId: 'held' }, lifted)).toBeUndefined();
  expect(await round('2060-01-01')).toBe(1);
  expect(await page('held')).toBeNull();
});

it('takes no more in one round than it may, and the rest in the next', async () => {
  for (const i of [7, 8, 9]) await keep(`p-${i}`, tokenOf(i));
  expect([await round('2060-01-01', 2), await round('2060-01-01', 2), await round('2060-01-01', 2)]).toEqual([2, 1, 0]);
});

it('erases nothing that it cannot put on record', async () => {
  await keep('p-10', tokenOf(10));
  const log = () => Promise.reject(new Error('the log is away'));
  await expect(eraseByTheClock({ db: mongo.db, log, now: '2060-01-01T12:00:00.000Z', atMost: 10 })).rejects.toThrow(
    'away',
  );
  expect(await fresh().store.get('note/p-10')).toBe('canary');
});
