import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlocks } from '../../services/platform/access-log/access-log';
import { createChainKey } from '../../services/platform/access-log/chain';
import { readHeads } from '../../services/platform/access-log/heads';
import { verifyLog } from '../../services/platform/access-log/verify';
import { openEvent } from '../../services/platform/events';
import { Erased } from '../../services/platform/keys/sealed';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { createTakeBatch } from '../../services/projector/take-batch';
import { runIn } from '../support/command-line';
import { keptPeople, tokenOf } from '../support/kept-people';
import { ownFolder } from '../support/own-folder';
import { ownDatabase, serversUnderTest } from '../support/servers';

const { mongoUri, key } = serversUnderTest();
const database = ownDatabase(mongoUri, 'erasure');
const folder = ownFolder();
const keyFile = join(folder, 'wrapping-keys');
const heads = join(folder, 'heads');
let mongo: Mongo;

beforeAll(async () => {
  writeFileSync(keyFile, `first:${Buffer.alloc(32, 1).toString('base64')}\n`);
  mongo = await connectMongo(database);
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

const { fresh, keep } = keptPeople(() => mongo, { key, keyFile });

const erase = (pathwayId: string, reason = 'court-order') =>
  runIn(folder, ['erase', pathwayId, '--as', 'a-data-protection-officer', '--reason', reason], {
    MONGODB_URI: database,
    THROUGHGATE_KEY: key,
    THROUGHGATE_KEY_FILE: keyFile,
    ACCESS_HEADS: heads,
  });

it('leaves of twenty people nothing that opens, also not on the topic, and nothing of the others undone', async () => {
  const people = Array.from({ length: 21 }, (_, i) => ({ pathwayId: `gone-${i}`, token: tokenOf(i) }));
  const copies = await Promise.all(people.map(({ pathwayId, token }) => keep(pathwayId, token)));
  const [spared, ...gone] = people;
  for (const { pathwayId } of gone) expect(await erase(pathwayId)).toMatchObject({ code: 0 });
  const { cipher, store, names } = fresh();
  for (const [i, { pathwayId, token }] of gone.entries()) {
    for (const message of copies[i + 1]!) await expect(openEvent(cipher, message)).rejects.toThrow(Erased);
    const references = [`person/${token}`, `number/${token}`, `note/${pathwayId}`];
    expect(await store.getMany(references)).toEqual(new Map());
    expect(await names.find(`Canary ${pathwayId}`)).toEqual([]);
    expect(await mongo.db.collection('pathway-views').countDocuments({ 'state.identifiers.token': token })).toBe(0);
  }
  expect(await openEvent(cipher, copies[0]![0]!)).toMatchObject({ pathwayId: spared!.pathwayId });
  expect(await store.get(`person/${spared!.token}`)).toMatchObject({
    name: expect.stringContaining('canary') as string,
  });
}, 60_000);

it('does not come back when the topic is read again, and is no dead letter', async () => {
  const copies = await keep('read-again', tokenOf(30));
  await erase('read-again');
  const taken: unknown[] = [];
  const take = createTakeBatch({
    cipher: fresh().cipher,
    deadLetters: { keep: async (...letter) => void taken.push(letter) },
    projections: [
      { take: async (arrivals: ReadonlyMap<string, unknown>) => void taken.push(...arrivals.keys()) },
    ] as never,
  });
  await take(copies);
  expect(taken).toEqual([]);
});

it('is refused while the pathway is open, before its time, and for a reason there is not', async () => {
  const copies = await keep('still-open', tokenOf(40), false);
  await keep('too-early', tokenOf(41));
  expect(await erase('still-open')).toMatchObject({ code: 1, err: [expect.stringContaining('is open')] });
  expect(await erase('too-early', 'retention-over')).toMatchObject({
    code: 1,
    err: [expect.stringContaining('kept until')],
  });
  expect(await erase('too-early', 'tidy')).toMatchObject({ code: 1, err: [expect.stringContaining('retention-over')] });
  expect(await erase('never-there')).toMatchObject({ code: 1, err: ['Nothing is kept of never-there.'] });
  expect(await openEvent(fresh().cipher, copies[0]!)).toMatchObject({ pathwayId: 'still-open' });
});

it('leaves the person where another pathway of theirs stays, and takes only what was of this one', async () => {
  await keep('first-time', tokenOf(50));
  const second = await keep('second-time', tokenOf(50), false);
  expect((await erase('first-time')).out[0]).toContain('the person stays, for 1 other pathways');
  const { cipher, store } = fresh();
  expect(await store.get(`person/${tokenOf(50)}`)).toMatchObject({ name: `canary ${tokenOf(50)}` });
  expect(await store.get('note/first-time')).toBeUndefined();
  expect(await openEvent(cipher, second[0]!)).toMatchObject({ pathwayId: 'second-time' });
});

it('keeps a person who comes back under a key of their own, which opens nothing of before', async () => {
  const { cipher } = fresh();
  const before = await cipher.seal(`person/${tokenOf(60)}#elsewhere`, Buffer.from('canary'));
  await keep('before', tokenOf(60));
  await erase('before');
  const again = fresh();
  await again.store.put(`person/${tokenOf(60)}`, { name: 'again' }, { holder: 'prison' });
  expect(await again.store.get(`person/${tokenOf(60)}`)).toEqual({ name: 'again' });
  await expect(again.cipher.open(`person/${tokenOf(60)}#elsewhere`, before)).rejects.toThrow(Erased);
});

it('stays on record: who, why and how much, in a log that still verifies', async () => {
  const proof = await mongo.db.collection<{ _id: string }>('erasures').findOne({ _id: 'gone-7' });
  expect(proof).toMatchObject({ by: 'a-data-protection-officer', reason: 'court-order', keys: 3 });
  expect(JSON.stringify(proof)).not.toContain(tokenOf(7));
  const blocks = await readBlocks(mongo);
  expect(blocks.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'erasure').length).toBeGreaterThan(20);
  expect(verifyLog({ ...(await readHeads(heads)), blocks }, createChainKey(key))).toEqual([]);
});
