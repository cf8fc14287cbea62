import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { partitions, topics } from '../../schemas/topics';
import { createSessions } from '../../services/api/sign-in/sessions';
import { readBlocks } from '../../services/platform/access-log/access-log';
import { createChainKey, type Block } from '../../services/platform/access-log/chain';
import { readHeads } from '../../services/platform/access-log/heads';
import { verifyLog } from '../../services/platform/access-log/verify';
import { personOwner } from '../../services/platform/cipher';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { connectBus } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { pathwayView } from '../../services/projector/pathway-view';
import { fold } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import { apiSettings, startApiProcess, type ApiProcess } from '../support/api-process';
import { ownFolder } from '../support/own-folder';
import * as told from '../support/pathway-story';
import { ownDatabase, serversUnderTest } from '../support/servers';

const READS = 1_000;
const LIVES = 20;
/** Lives of several processes at once, for most of a life is coming up. */
const PROCESSES = 5;
const AT_ONCE = 4;
/** About as long as one read takes. */
const READ_MS = 10;

const { brokers, mongoUri, key, keyFile } = serversUnderTest();
const database = ownDatabase(mongoUri, 'killed');
const folder = ownFolder();
const settings = apiSettings(folder, database);
const name = 'Robin Ashdown';
let mongo: Mongo;
let cookie: string;

beforeAll(async () => {
  const bus = connectBus({ brokers, clientId: 'tests', logger: createLogger('tests') });
  await bus.createTopics(topics, partitions);
  await bus.close();
  mongo = await connectMongo(database);
  const detailsRef = personOwner(told.tokenOf('A'));
  await createEncryptedStore(mongo, storedCipher(mongo.db, keyFile)).put(detailsRef, { name });
  await createViewStore(mongo.db, pathwayView).save(people.map(viewOf));
  const sessions = createSessions(mongo.db, () => new Date().toISOString());
  cookie = `throughgate-session=${await sessions.begin('ellis-marchetti')}`;
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

const people = Array.from({ length: READS }, (_, i) => `p-${i}`);

function viewOf(pathwayId: string) {
  const events = told.story(pathwayId, told.opened, told.registered, told.planMade);
  const arrivals = events.map((event) => ({ pathwayId, seq: event.seq, event }));
  return fold(pathwayView, pathwayView.start(pathwayId), arrivals).document;
}

/** Whose page came, whole, before the api was killed. */
async function readUntilKilled(api: ApiProcess, ids: readonly string[]): Promise<string[]> {
  const shown: string[] = [];
  const waiting = [...ids];
  const last = Math.floor(Math.random() * ids.length);
  let atLast = (): void => undefined;
  const reached = new Promise<void>((resolve) => (atLast = resolve));
  const lane = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const text = await fetch(`${api.url}/api/pathways/${id}`, { headers: { cookie } }).then((answer) =>
        answer.text(),
      );
      if (text.includes(name)) shown.push(id);
      if (shown.length > last) atLast();
    }
  };
  const lanes = Array.from({ length: AT_ONCE }, () => lane().catch(() => undefined));
  await reached;
  await pause(Math.random() * READ_MS);
  await api.kill();
  await Promise.all(lanes);
  return shown;
}

const notOnRecord = (shown: readonly string[], blocks: readonly Block[]): string[] => {
  const logged = new Set(blocks.flatMap(({ entries }) => entries.flatMap(({ pathways }) => pathways)));
  return shown.filter((id) => !logged.has(id));
};

it('shows nobody’s page that is not on record, whenever in a thousand reads it is killed, and the log is sound', async () => {
  const shown: string[] = [];
  const each = READS / LIVES;
  const lives = Array.from({ length: LIVES }, (_, life) => people.slice(life * each, (life + 1) * each));
  const lane = async () => {
    for (let ids = lives.pop(); ids !== undefined; ids = lives.pop())
      shown.push(...(await readUntilKilled(await startApiProcess(settings), ids)));
  };
  await Promise.all(Array.from({ length: PROCESSES }, lane));
  const blocks = await readBlocks(mongo);
  const heads = await readHeads(join(folder, 'heads'));
  expect(shown.length).toBeGreaterThan(READS / 10);
  expect(shown.length).toBeLessThan(READS);
  expect(notOnRecord(shown, blocks)).toEqual([]);
  expect(verifyLog({ ...heads, blocks }, createChainKey(key))).toEqual([]);
  const [lost, ...others] = blocks.filter(({ entries }) =>
    entries.some(({ pathways }) => shown.includes(pathways[0]!)),
  );
  expect(notOnRecord(shown, others)).not.toEqual([]);
  expect(verifyLog({ ...heads, blocks: blocks.filter((block) => block !== lost) }, createChainKey(key))).not.toEqual(
    [],
  );
}, 180_000);
