import { cipherOfKey } from '../../support/cipher-of-key';
import { createDeadLetters } from '../../../services/platform/dead-letters';
import { createEncryptedStore } from '../../../services/platform/encrypted-store';
import { createIndexes } from '../../../services/platform/indexes';
import { connectMongo, writeOnce, type Mongo } from '../../../services/platform/mongo';
import { createNameIndex } from '../../../services/platform/name-index';
import { openMessage } from '../../../services/platform/sealed-message';
import { ownDatabase, serversUnderTest } from '../../support/servers';

const { mongoUri, key } = serversUnderTest();
const cipher = cipherOfKey(key);
let mongo: Mongo;

beforeAll(async () => {
  mongo = await connectMongo(ownDatabase(mongoUri, 'stores'));
});

afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

it('keeps what must not travel sealed, under its reference', async () => {
  const store = createEncryptedStore(mongo, cipher);
  await store.put('note/1', { words: 'canary' });
  await store.put('note/2', 'second');
  await store.put('note/2', 'corrected');
  expect(await store.get('note/1')).toEqual({ words: 'canary' });
  expect(await store.get('note/none')).toBeUndefined();
  expect([...(await store.getMany(['note/1', 'note/2', 'note/none']))]).toEqual([
    ['note/1', { words: 'canary' }],
    ['note/2', 'corrected'],
  ]);
  const rows = await mongo.db.collection<{ _id: string; sealed: { buffer: Buffer } }>('encrypted').find().toArray();
  expect(rows.map(({ sealed }) => Buffer.from(sealed.buffer).toString('latin1')).join()).not.toContain('canary');
});

it('does not open under one reference what was kept under another', async () => {
  const rows = mongo.db.collection<{ _id: string; sealed: unknown }>('encrypted');
  await createEncryptedStore(mongo, cipher).put('note/3', 'for one');
  const row = await rows.findOne({ _id: 'note/3' });
  await rows.insertOne({ _id: 'note/4', sealed: row!.sealed });
  await expect(createEncryptedStore(mongo, cipher).get('note/4')).rejects.toThrow('authentication fails');
});

it('finds a name by its words in either script, and does not hold it', async () => {
  const names = createNameIndex(mongo, key);
  await names.note('person/1', 'Юлия Канарейкина');
  await names.note('person/2', 'Robin Kanareikina');
  expect(await names.find('kanareikina julia')).toEqual(['person/1']);
  expect((await names.find('Канарейкина')).toSorted()).toEqual(['person/1', 'person/2']);
  expect(await names.find('Kanarei')).toEqual([]);
  await names.note('person/1', 'Julia Married');
  expect(await names.find('kanareikina julia')).toEqual([]);
  expect(JSON.stringify(await mongo.db.collection('name-index').find().toArray())).not.toMatch(/юлия|iulia|married/i);
});

it('keeps a message nobody could read once, byte for byte, and counts how often it was sent again', async () => {
  const letters = createDeadLetters(mongo, cipher);
  const place = { topic: 'agency.prison.reports.v1', partition: 3, offset: '7' };
  const told = { key: 'NOMS of a canary', headers: { ce_subject: 'canary' }, value: Buffer.from('{"canary": tru') };
  const received = { ...place, ...told };
  await letters.keep(received, 'not JSON');
  await letters.keep(received, 'not JSON');
  const [row, ...more] = await letters.list({ ended: false, first: 'newest', limit: 10 });
  expect(more).toEqual([]);
  expect(row).toMatchObject({ _id: 'agency.prison.reports.v1/3/7', ...place, reason: 'not JSON', redrives: 0 });
  expect(JSON.stringify([row, await mongo.db.collection('dead-letters').find().toArray()])).not.toContain('canary');
  expect(await letters.open('agency.prison.reports.v1/3/7')).toEqual(received);
  expect(await letters.open('none')).toBeUndefined();
});

describe('a dead letter', () => {
  const at = '2026-03-02T09:00:00.000Z';
  const by = 'ellis-marchetti';
  const held = (offset: string, partition = 0) => ({
    ...{ topic: 'agency.northmoor-council.inbound.v1', partition, offset, key: offset, headers: {} },
    value: Buffer.from(`{"event": "${offset}"}`),
  });
  const idOf = ({ topic, partition, offset }: ReturnType<typeof held>) => `${topic}/${partition}/${offset}`;

  it('is sent by one of several who try at once, and then has ended', async () => {
    const letters = createDeadLetters(mongo, cipher);
    const letter = held('1');
    const id = idOf(letter);
    await letters.keep(letter, 'unmapped-code: type A is no mapped code');
    const claims = await Promise.all(Array.from({ length: 8 }, () => letters.claim(id, at)));
    expect(claims.filter((claim) => claim !== undefined)).toMatchObject([{ redrives: 1, message: { key: '1' } }]);
    expect(await letters.end(id, { as: 'redriven', by, at, messageId: 'm-1' })).toBe(true);
    expect(await letters.claim(id, at)).toBeUndefined();
    expect((await letters.find(id))?.ended).toEqual({ as: 'redriven', by, at, messageId: 'm-1' });
  });

  it('waits again when its sender could not send it, or died with it', async () => {
    const letters = createDeadLetters(mongo, cipher);
    const letter = held('2');
    await letters.keep(letter, 'not JSON');
    await letters.claim(idOf(letter), at);
    expect(await letters.claim(idOf(letter), at)).toBeUndefined();
    await letters.release(idOf(letter));
    expect(await letters.claim(idOf(letter), at)).toMatchObject({ redrives: 2 });
    expect(await letters.claim(idOf(letter), '2026-03-02T09:05:00.000Z')).toMatchObject({ redrives: 3 });
  });

  it('that came by a door, and its letter after it, is sent again sealed, and read as it was', async () => {
    const letters = createDeadLetters(mongo, cipher);
    const letter = held('7', -1);
    await letters.keep(letter, 'unmapped-code: type D is no mapped code');
    const { message } = (await letters.claim(idOf(letter), at))!;
    expect(message.value.toString()).not.toContain('event');
    const arrived = await openMessage(cipher, { ...message, partition: 2, offset: '70' });
    expect(arrived.value).toEqual(letter.value);
    await letters.keep(arrived, 'unmapped-code: type D is no mapped code');
    const again = (await letters.claim(`${arrived.topic}/2/70`, at))!;
    expect(again.message.value.toString()).not.toContain('event');
    for (const id of [idOf(letter), `${arrived.topic}/2/70`])
      expect(await letters.end(id, { as: 'redriven', by, at, messageId: 'm-7' })).toBe(true);
  });

  it('is discarded for a reason that stays, sealed, and told again by its agency it waits again', async () => {
    const letters = createDeadLetters(mongo, cipher);
    const letter = held('3', -1);
    const id = idOf(letter);
    await letters.keep(letter, 'unmapped-code: type B is no mapped code');
    const reason = 'Sent by mistake, the canary says.';
    expect(await letters.end(id, { as: 'discarded', by, at, reason })).toBe(true);
    expect(await letters.end(id, { as: 'discarded', by, at, reason })).toBe(false);
    expect(await letters.list({ ended: true, first: 'newest', limit: 10 })).toContainEqual(
      expect.objectContaining({ _id: id, ended: { as: 'discarded', by, at, reason } }),
    );
    const row = await mongo.db.collection<{ _id: string }>('dead-letters').findOne({ _id: id });
    expect(JSON.stringify(row)).not.toContain('canary');
    await letters.keep(letter, 'unmapped-code: type B is no mapped code');
    expect((await letters.find(id))?.ended).toBeUndefined();
  });

  it('is found by what held it back and by whose it is, and counted so', async () => {
    const letters = createDeadLetters(mongo, cipher);
    await letters.keep(held('4'), 'unmapped-code: type C is no mapped code');
    await letters.keep(held('5'), 'unmapped-code: type C is no mapped code');
    await letters.keep({ ...held('6'), topic: 'pathway.events.v1' }, 'unmapped-code: odd');
    const found = async (which: object) =>
      (await letters.list({ ...which, ended: false, first: 'newest', limit: 10 }))
        .map(({ offset }) => offset)
        .toSorted();
    expect(await found({ cause: 'unmapped-code: type C is no mapped code' })).toEqual(['4', '5']);
    expect(await found({ cause: 'unmapped-code', topics: [held('4').topic] })).toEqual(['3', '4', '5']);
    expect(await letters.reasons()).toContainEqual(
      expect.objectContaining({ reason: 'unmapped-code: type C is no mapped code', topic: held('4').topic, count: 2 }),
    );
  });
});

it('lets one of several that write the same row at once win, and tells all of it', async () => {
  const rows = mongo.db.collection<{ _id: string; by: number }>('raced');
  const told = await Promise.all(Array.from({ length: 12 }, (_, by) => writeOnce(rows, { _id: 'one', by })));
  expect(new Set(told.map(({ by }) => by)).size).toBe(1);
});

it('creates its indexes, and again without harm', async () => {
  await createIndexes(mongo.db);
  await createIndexes(mongo.db);
  const people = await mongo.db.collection('identity-people').indexes();
  expect(people.find(({ name }) => name === 'pathwayId_1')).toMatchObject({ unique: true });
});
