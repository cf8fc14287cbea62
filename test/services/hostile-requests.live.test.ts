import { Writable } from 'node:stream';
import fc from 'fast-check';
import { createLogger } from '../../services/platform/logging';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { pathwayView } from '../../services/projector/pathway-view';
import { caseloadView } from '../../services/projector/caseload-view';
import { fold, type View, type ViewDocument } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import { as } from '../support/api-in-memory';
import { apiOnMongo } from '../support/api-on-mongo';
import { hostileRequest, targets, type Hostile } from '../support/hostile-requests';
import { ownFolder } from '../support/own-folder';
import * as told from '../support/pathway-story';
import { ownDatabase, serversUnderTest } from '../support/servers';

const REQUESTS = 4_000;
const AT_ONCE = 8;

const { mongoUri, key, keyFile } = serversUnderTest();
const folder = ownFolder();
const lines: string[] = [];
const log = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});
let mongo: Mongo;
let api: Awaited<ReturnType<typeof apiOnMongo>>;

beforeAll(async () => {
  mongo = await connectMongo(ownDatabase(mongoUri, 'hostile'));
  await write(pathwayView);
  await write(caseloadView);
  api = await apiOnMongo({ mongo, key, keyFile, folder, logger: createLogger('api', log) });
});
afterAll(async () => {
  await api.close();
  await mongo.db.dropDatabase();
  await mongo.close();
});

async function write<D extends ViewDocument>(view: View<D>): Promise<void> {
  const tale = told.story('p-1', told.opened, told.registered, told.planMade, told.reportOpened, told.reportOffered);
  const arrivals = tale.map((event) => ({ pathwayId: 'p-1', seq: event.seq, event }));
  await createViewStore(mongo.db, view).save([fold(view, view.start('p-1'), arrivals).document]);
}

/** The answer's status, without waiting for the end of one that has none. */
async function statusOf({ method, path, headers, body }: Hostile): Promise<number> {
  const sent = {
    ...{ method, redirect: 'manual' as const },
    headers: { 'content-type': 'application/json', ...as('ellis-marchetti'), ...headers },
  };
  const answer = await fetch(`${api.url}${path}`, { ...sent, ...(body === undefined ? {} : { body }) });
  await answer.body?.cancel();
  return answer.status;
}

it('answers thousands of requests that mean harm without failing once, and is what it was', async () => {
  const before = await mongo.db.collection('pathway-views').find().toArray();
  const requests = fc.sample(hostileRequest, { numRuns: REQUESTS, seed: 7 });
  const met = new Set(requests.map(({ method, path }) => `${method} ${path.split('/')[2] ?? ''}`));
  expect(met.size).toBeGreaterThan(10);
  const waiting = [...requests];
  const failed: { request: Hostile; status: number }[] = [];
  const statuses = new Map<number, number>();
  const lane = async () => {
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
      const status = await statusOf(request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) failed.push({ request, status });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  expect(failed).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 50);
  expect(await mongo.db.collection('pathway-views').find().toArray()).toEqual(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}, 180_000);

it('is asked at every address by them', () => expect(targets.length).toBeGreaterThan(50));

it('writes no line in its log that somebody else wrote', () => {
  const written = lines.join('').split('\n').slice(0, -1);
  for (const line of written)
    expect(JSON.parse(line)).toMatchObject({ service: 'api', level: expect.any(String) as string });
  expect(written.filter((line) => (JSON.parse(line) as { msg?: string }).msg === 'forged')).toEqual([]);
});
