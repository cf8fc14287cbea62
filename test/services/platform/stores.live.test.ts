import { createCipher } from '../../../services/platform/cipher';
import { createDeadLetters } from '../../../services/platform/dead-letters';
import { createEncryptedStore } from '../../../services/platform/encrypted-store';
import { createIndexes } from '../../../services/platform/indexes';
import { connectMongo, writeOnce, type Mongo } from '../../../services/platform/mongo';
import { createNameIndex } from '../../../services/platform/name-index';
import { ownDatabase, serversUnderTest } from '../../support/servers';

const { mongoUri, key } = serversUnderTest();
const cipher = createCipher(key);
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
  const place = { topic: 'agency.prison.reports.v1', partition: 3, offset: '7', key: 'k', headers: { ce_id: 'r-1' } };
  const received = { ...place, value: Buffer.from('{"canary": tru') };
  await letters.keep(received, 'not JSON');
  await letters.keep(received, 'not JSON');
  const [row, ...more] = await letters.list(10);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ _id: 'agency.prison.reports.v1/3/7', ...place, reason: 'not JSON', redrives: 0 });
  expect(JSON.stringify(row)).not.toContain('canary');
  for (const redrives of [1, 2])
    expect(await letters.takeForRedrive('agency.prison.reports.v1/3/7')).toEqual({
      message: { topic: place.topic, key: 'k', headers: { ce_id: 'r-1' }, value: received.value },
      redrives,
    });
  expect(await letters.takeForRedrive('none')).toBeUndefined();
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
