import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Cipher } from '../../../services/platform/cipher';
import { createEncryptedStore } from '../../../services/platform/encrypted-store';
import { eraseDataKeys } from '../../../services/platform/keys/erase';
import { addWrappingKey, createFileKeyService } from '../../../services/platform/keys/key-service';
import { dataKeyRows } from '../../../services/platform/keys/data-keys';
import { rotateDataKeys } from '../../../services/platform/keys/rotate';
import { keyIdOf, KeyUnavailable } from '../../../services/platform/keys/sealed';
import { storedCipher } from '../../../services/platform/keys/stored-cipher';
import { connectMongo, type Mongo } from '../../../services/platform/mongo';
import { runIn } from '../../support/command-line';
import { ownDatabase, serversUnderTest } from '../../support/servers';

const plain = Buffer.from('made-up words about nobody');
const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const file = join(folder, 'wrapping-keys');
const database = ownDatabase(serversUnderTest().mongoUri, 'keys');
let mongo: Mongo;

beforeAll(async () => {
  mongo = await connectMongo(database);
  writeFileSync(file, `first:${Buffer.alloc(32, 1).toString('base64')}\n`);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await mongo.db.dropDatabase();
  await mongo.close();
});

/** Another process: it shares the database and the key file, and no memory. */
const process = (): Cipher => storedCipher(mongo.db, file);
const rotate = async () => {
  await addWrappingKey(file);
  return rotateDataKeys(mongo.db, createFileKeyService(file));
};

it('lets ten processes that meet an owner at once seal with one key, which each of them opens', async () => {
  const all = Array.from({ length: 10 }, process);
  const sealed = await Promise.all(all.map((one) => one.seal('person/one#place', plain, 'prison')));
  for (const [i, bytes] of sealed.entries())
    expect(await all[(i + 3) % 10]!.open('person/one#place', bytes)).toEqual(plain);
  expect(await dataKeyRows(mongo.db).findOne({ _id: 'person/one' })).toMatchObject({ holder: 'prison', revision: 1 });
});

it('keeps no data key that the database alone would open', async () => {
  const [row] = await dataKeyRows(mongo.db).find({}, { promoteBuffers: true }).toArray();
  expect(keyIdOf(row!.generations[0]!.wrapped)).toBe('first');
});

it('opens what was sealed before twenty rotations, and between them, in a process that began before or after', async () => {
  const before = process();
  const sealed = [await before.seal('person/two#place', plain)];
  for (let turn = 0; turn < 20; turn++) {
    await rotate();
    sealed.push(await process().seal('person/two#place', plain), await before.seal('person/two#place', plain));
  }
  expect(new Set(sealed.map(keyIdOf)).size).toBe(21);
  for (const bytes of sealed)
    for (const one of [before, process()]) expect(await one.open('person/two#place', bytes)).toEqual(plain);
});

it('needs no older key that wraps once it has rotated', async () => {
  const sealed = await process().seal('person/three#place', plain);
  await rotate();
  writeFileSync(file, `${readFileSync(file, 'utf8').trim().split('\n').at(-1)!}\n`);
  expect(await process().open('person/three#place', sealed)).toEqual(plain);
});

it('loses no owner when two rotate at once', async () => {
  const sealed = await process().seal('person/four#place', plain);
  await Promise.all([rotate(), rotate()]);
  expect(await process().open('person/four#place', sealed)).toEqual(plain);
});

it('is rotated from the command line, which says how many', async () => {
  const sealed = await process().seal('person/seven#place', plain);
  const owners = await dataKeyRows(mongo.db).countDocuments();
  const env = { MONGODB_URI: database, THROUGHGATE_KEY: 'not asked', THROUGHGATE_KEY_FILE: file, ACCESS_HEADS: folder };
  const { code, out } = await runIn(folder, ['keys', 'rotate', '--json'], env);
  expect({ code, said: JSON.parse(out[0]!) as unknown }).toMatchObject({ code: 0, said: { owners } });
  expect(await process().open('person/seven#place', sealed)).toEqual(plain);
});

it('is not sealed with five seconds after another process destroyed it, and hides nobody else’s rows', async () => {
  const [store, other] = [process(), process()].map((cipher) => createEncryptedStore(mongo, cipher));
  for (const owner of ['person/gone', 'person/stays']) await store!.put(owner, { name: owner }, { holder: 'prison' });
  await other!.get('person/gone');
  expect(await eraseDataKeys(mongo.db, ['person/gone'])).toBe(1);
  await setTimeout(5_100);
  expect(await other!.getMany(['person/gone', 'person/stays'])).toEqual(
    new Map([['person/stays', { name: 'person/stays' }]]),
  );
  await other!.put('person/gone', { name: 'told anew' });
  for (const one of [store, other]) expect(await one!.get('person/gone')).toEqual({ name: 'told anew' });
}, 15_000);

it('fails closed while the keys that wrap are away, and goes on when they are back', async () => {
  const sealed = await process().seal('person/five#place', plain);
  const late = process();
  renameSync(file, `${file}.away`);
  await expect(late.open('person/five#place', sealed)).rejects.toThrow(KeyUnavailable);
  await expect(late.seal('person/six#place', plain)).rejects.toThrow(KeyUnavailable);
  renameSync(`${file}.away`, file);
  expect(await late.open('person/five#place', sealed)).toEqual(plain);
  expect(await late.open('person/six#place', await late.seal('person/six#place', plain))).toEqual(plain);
});
