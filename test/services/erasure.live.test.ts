import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PathwayEvent } from '../../schemas/events/event';
import { readBlocks } from '../../services/platform/access-log/access-log';
import { createChainKey } from '../../services/platform/access-log/chain';
import { readHeads } from '../../services/platform/access-log/heads';
import { verifyLog } from '../../services/platform/access-log/verify';
import { pathwayOwner } from '../../services/platform/cipher';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { openEvent, sealEvent } from '../../services/platform/events';
import type { Received } from '../../services/platform/kafka';
import { Erased } from '../../services/platform/keys/sealed';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { createNameIndex } from '../../services/platform/name-index';
import { pathwayView } from '../../services/projector/pathway-view';
import { createTakeBatch } from '../../services/projector/take-batch';
import { fold } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import { runIn } from '../support/command-line';
import { ownFolder } from '../support/own-folder';
import * as told from '../support/pathway-story';
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

/** What another process reads with: the same database and key file, no memory of this one's. */
const fresh = () => {
  const cipher = storedCipher(mongo.db, keyFile);
  return { cipher, store: createEncryptedStore(mongo, cipher), names: createNameIndex(mongo, key) };
};

const lived = (pathwayId: string, token: string, over: boolean): PathwayEvent[] =>
  told.story(
    pathwayId,
    { ...told.opened, data: { ...told.opened.data, identifiers: [{ scheme: 'NOMS', token }] } } as typeof told.opened,
    told.registered,
    ...(over ? [{ type: 'transition.pathway.closed', data: { reason: 'supervision-ended' } } as const] : []),
  );

/** A pathway as the services leave it: on the topic, in the store, in the index of names and as a page. */
async function keep(pathwayId: string, token: string, over = true): Promise<Received[]> {
  const { cipher, store, names } = fresh();
  const events = lived(pathwayId, token, over);
  const sealed = await Promise.all(events.map((event) => sealEvent(cipher, event)));
  await store.put(`person/${token}`, { name: `canary ${token}` }, { holder: 'prison' });
  await store.put(`number/${token}`, { number: 'canary' }, { owner: `person/${token}`, holder: 'prison' });
  await store.put(`note/${pathwayId}`, 'canary', { owner: pathwayOwner(pathwayId), holder: 'probation' });
  await names.note(`person/${token}`, `Canary ${pathwayId}`);
  const arrivals = events.map((event) => ({ pathwayId, seq: event.seq, event }));
  await createViewStore(mongo.db, pathwayView).save([
    fold(pathwayView, pathwayView.start(pathwayId), arrivals).document,
  ]);
  return sealed.map((message, i) => ({ ...message, partition: 0, offset: String(i) }));
}

const erase = (pathwayId: string, reason = 'court-order') =>
  runIn(folder, ['erase', pathwayId, '--as', 'a-data-protection-officer', '--reason', reason], {
    MONGODB_URI: database,
    THROUGHGATE_KEY: key,
    THROUGHGATE_KEY_FILE: keyFile,
    ACCESS_HEADS: heads,
  });

const tokenOf = (i: number): string => `v1.${String(i).padStart(43, '0')}`;

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
  expect(proof).toMatchObject({ by: 'a-data-protection-officer', reason: 'court-order', keys: 2 });
  expect(JSON.stringify(proof)).not.toContain(tokenOf(7));
  const blocks = await readBlocks(mongo);
  expect(blocks.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'erasure').length).toBeGreaterThan(20);
  expect(verifyLog({ ...(await readHeads(heads)), blocks }, createChainKey(key))).toEqual([]);
});
