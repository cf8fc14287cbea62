import { openAccessLog, readBlocks } from '../../../services/platform/access-log/access-log';
import { createChainKey, type Access, type Block } from '../../../services/platform/access-log/chain';
import { readHeads } from '../../../services/platform/access-log/heads';
import { verifyLog } from '../../../services/platform/access-log/verify';
import { connectMongo, type Mongo } from '../../../services/platform/mongo';
import { runIn } from '../../support/command-line';
import { ownFolder } from '../../support/own-folder';
import { ownDatabase, serversUnderTest } from '../../support/servers';

const { mongoUri, key } = serversUnderTest();
const address = ownDatabase(mongoUri, 'access');
const folder = ownFolder();
let mongo: Mongo;

const look = (serial: number): Access => ({
  ...{
    at: `2026-04-01T10:00:00.${100 + serial}Z`,
    kind: 'consultation',
    agency: serial % 3 === 0 ? 'prison' : 'probation',
  },
  ...{ who: 'isla-holt', role: 'contact-officer', purpose: 'pathway-work', what: 'GET /api/pathways/:id' },
  ...{ pathways: [`p-${serial % 5}`], fields: ['name'] },
});

beforeAll(async () => {
  mongo = await connectMongo(address);
  const log = openAccessLog(mongo, { folder, keyText: key, service: 'test' });
  for (let from = 0; from < 60; from += 6)
    await Promise.all([0, 1, 2, 3, 4, 5].map((more) => log.write(look(from + more))));
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

const verified = async () =>
  verifyLog({ ...(await readHeads(folder)), blocks: await readBlocks(mongo) }, createChainKey(key));

const audit = (...args: string[]) =>
  runIn(folder, ['audit', ...args], { MONGODB_URI: address, THROUGHGATE_KEY: key, ACCESS_HEADS: folder });

it('is sound as it was written, and says so', async () => {
  expect(await verified()).toEqual([]);
  expect(await audit('verify')).toMatchObject({ code: 0, out: [expect.stringMatching(/^Sound: 60 entries/)] });
});

it('tells a person who looked at their pathway', async () => {
  const { out } = await audit('report', 'p-2');
  expect(out).toHaveLength(12);
  expect(out[0]).toContain('contact-officer of probation  pathway-work  GET /api/pathways/:id  name');
});

const rows = () => mongo.db.collection<Block>('access-log');
const third = { n: 3, chain: /^probation/ };

it.each<[string, () => Promise<unknown>]>([
  ['a word is changed', () => rows().updateOne(third, { $set: { 'entries.0.who': 'nobody' } })],
  ['a block is taken out', () => rows().deleteOne(third)],
  ['an entry is put in', () => rows().updateOne(third, { $push: { entries: look(99) } })],
  ['the tail is cut off', () => rows().deleteMany({ n: { $gte: 3 } })],
  ['all is gone', () => rows().deleteMany({})],
])('finds it when %s, names the place and exits with 1', async (_name, tamper) => {
  const before = await rows().find().toArray();
  await tamper();
  const { code, out } = await audit('verify');
  await rows().deleteMany({});
  await rows().insertMany(before);
  expect(code).toBe(1);
  expect(out.join('\n')).toMatch(/^probation\/test-[0-9a-f]+\/3 /m);
  expect(await verified()).toEqual([]);
});
