import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pino from 'pino';
import type { PathwayEvent } from '../../schemas/events/event';
import { partitions, topics } from '../../schemas/topics';
import type { Cipher } from '../../services/platform/cipher';
import { sealEvent } from '../../services/platform/events';
import { connectBus, type Bus } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { caseloadView } from '../../services/projector/caseload-view';
import { pathwayView } from '../../services/projector/pathway-view';
import { fold, type View, type ViewDocument } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import { eventually } from '../support/eventually';
import * as told from '../support/pathway-story';
import { ownDatabase, ownName, serversUnderTest } from '../support/servers';

const servers = serversUnderTest();
const mongoUri = ownDatabase(servers.mongoUri, 'projector');
const main = path.resolve(__dirname, '../../dist/services/projector/main.js');
const running = new Set<ChildProcess>();
let mongo: Mongo;
let cipher: Cipher;
let bus: Bus;

beforeAll(async () => {
  mongo = await connectMongo(mongoUri);
  cipher = storedCipher(mongo.db, servers.keyFile);
  bus = connectBus({ brokers: servers.brokers, clientId: 'tests', logger: pino({ level: 'silent' }) });
  await bus.createTopics(topics, partitions);
}, 60_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await bus.close();
  await mongo.db.dropDatabase();
  await mongo.close();
});

/** A projector in a process of its own; `url` is its internal port. */
async function startProjector() {
  const env = {
    ...process.env,
    ...servers.env,
    MONGODB_URI: mongoUri,
    HOST: '127.0.0.1',
    INTERNAL_PORT: '0',
    LOG_LEVEL: 'info',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  running.add(child);
  const url = await new Promise<string>((found) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { msg, url: at } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === 'internal port') found(at ?? '');
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    running.delete(child);
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

const tale = (pathwayId: string): PathwayEvent[] =>
  told.story(
    pathwayId,
    ...[told.opened, told.registered, told.planMade, told.reportOpened, told.reportOffered],
    ...[told.reportEscalated, told.reportReturned, told.setAside, told.leadPassed],
  );

const publish = async (...events: PathwayEvent[]) =>
  bus.send(await Promise.all(events.map((event) => sealEvent(cipher, event))));
const foldAll = <D extends ViewDocument>(view: View<D>, events: PathwayEvent[]): D => {
  const { pathwayId } = events[0]!;
  const arrivals = events.map((event) => ({ pathwayId, seq: event.seq, event }));
  return fold(view, view.start(pathwayId), arrivals).document;
};
const stored = async <D extends ViewDocument>(view: View<D>, ids: string[]): Promise<D[]> => {
  const held = await createViewStore(mongo.db, view).load(ids);
  return ids.flatMap((id) => held.get(id)?.document ?? []);
};

describe('a document of a view', () => {
  const store = () => createViewStore(mongo.db, pathwayView);
  const at = (id: string, seq: number) => foldAll(pathwayView, tale(id).slice(0, seq));

  it('only ever moves forwards, whoever writes it and in whatever order', async () => {
    const id = ownName('pathway');
    await Promise.all([3, 9, 1, 5, 9, 2].map((seq) => store().save([at(id, seq)])));
    await store().save([at(id, 4), at(`${id}-neighbour`, 2)]);
    expect(await stored(pathwayView, [id, `${id}-neighbour`])).toEqual([at(id, 9), at(`${id}-neighbour`, 2)]);
  });

  it('says that it is stale until it moves on', async () => {
    const id = ownName('pathway');
    await store().save([at(id, 3)]);
    await store().markStale([{ pathwayId: id, seq: 3, missing: 4 }]);
    await store().markStale([{ pathwayId: id, seq: 2, missing: 3 }]);
    expect((await store().load([id])).get(id)).toEqual({ document: at(id, 3), stale: 4 });
    await store().save([at(id, 5)]);
    expect((await store().load([id])).get(id)).toEqual({ document: at(id, 5) });
  });
});

it('holds every pathway whole when it is killed with kill -9 while it reads', async () => {
  const ids = Array.from({ length: 30 }, (_, i) => `${ownName('pathway')}-${i}`).toSorted();
  const tales = ids.map(tale);
  const killed = await startProjector();
  await publish(...tales.flatMap((events) => events.slice(0, 5)));
  await eventually('something was read', async () => (await stored(caseloadView, ids))[0]);
  await killed.kill();
  await publish(...tales.flatMap((events) => events.slice(5)));
  const projector = await startProjector();
  await eventually('all was read', async () => {
    const documents = [...(await stored(pathwayView, ids)), ...(await stored(caseloadView, ids))];
    return documents.filter(({ seq }) => seq === 9).length === 2 * ids.length ? true : undefined;
  });
  expect(await stored(pathwayView, ids)).toEqual(tales.map((events) => foldAll(pathwayView, events)));
  expect(await stored(caseloadView, ids)).toEqual(tales.map((events) => foldAll(caseloadView, events)));
  await projector.stop();
}, 120_000);

it('gives the same view when it is rebuilt, also when it is killed in the middle of that', async () => {
  const ids = Array.from({ length: 10 }, (_, i) => `${ownName('pathway')}-${i}`).toSorted();
  let projector = await startProjector();
  await publish(...ids.flatMap(tale));
  const whole = () =>
    eventually('every row', async () => {
      const rows = await stored(caseloadView, ids);
      return rows.filter(({ seq }) => seq === 9).length === ids.length ? rows : undefined;
    });
  const before = await whole();
  const rebuild = () => fetch(`${projector.url}/rebuild/caseload`, { method: 'POST' });
  const { status } = await rebuild();
  expect(status).toBe(200);
  expect(await stored(caseloadView, ids)).toEqual(before);
  const broken = await eventually('a rebuild is under way', async () => {
    const under = { way: true };
    const rebuilt = rebuild()
      .catch(() => undefined)
      .finally(() => (under.way = false));
    // One that was over before anybody looked is asked for again.
    while (under.way) if ((await stored(caseloadView, ids)).length === 0) return { rebuilt };
    return undefined;
  });
  await projector.kill();
  await broken.rebuilt;
  projector = await startProjector();
  expect(await whole()).toEqual(before);
  const unknown = await eventually('it has started', async () => {
    const answer = await fetch(`${projector.url}/rebuild/tour`, { method: 'POST' });
    return answer.status === 503 ? undefined : answer.status;
  });
  expect(unknown).toBe(404);
  await projector.stop();
}, 120_000);
