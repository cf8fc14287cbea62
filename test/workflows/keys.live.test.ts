import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KeyUnavailable } from '../../services/platform/keys/sealed';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { runIn } from '../support/command-line';
import { ownFolder } from '../support/own-folder';
import { bundlePathway, type PathwayBundle } from '../support/pathway-bundle';
import { historiesOf, replayErrors, type StoredHistory } from '../support/pathway-history';
import { openTemporal, waitFor, type Pathway, type PathwayTemporal } from '../support/pathway-worker';
import { releaseReports } from '../support/release-reports';
import { begun } from '../support/release-stories';
import { ownDatabase, serversUnderTest } from '../support/servers';

const database = ownDatabase(serversUnderTest().mongoUri, 'keys');
const folder = ownFolder();
const keyFile = join(folder, 'wrapping-keys');
let mongo: Mongo;
let bundle: PathwayBundle;
let temporal: PathwayTemporal;

/** Another process: it shares the database and the key file, and no memory. */
const cipher = () => storedCipher(mongo.db, keyFile);
/** A worker as it comes up, which remembers neither a pathway nor a key. */
const startWorker = () => temporal.startWorker({ bundle, uncached: true, cipher: cipher() });

beforeAll(async () => {
  writeFileSync(keyFile, `first:${Buffer.alloc(32, 1).toString('base64')}\n`);
  [mongo, bundle] = await Promise.all([connectMongo(database), bundlePathway()]);
  temporal = await openTemporal(cipher());
}, 60_000);
afterEach(() => temporal.stopWorkers());
afterAll(async () => {
  await temporal.close();
  await mongo.db.dropDatabase();
  await mongo.close();
});

const rotate = async () => {
  const env = { MONGODB_URI: database, THROUGHGATE_KEY: 'not asked', THROUGHGATE_KEY_FILE: keyFile, ACCESS_HEADS: '' };
  expect(await runIn(folder, ['keys', 'rotate'], env)).toMatchObject({ code: 0 });
};

/** Begun, then told of, and handed on to a new run now and then, until it may stop. */
function lives(mayStop: () => boolean) {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  const live = async () => {
    for (let n = 1; !mayStop(); n += 1) {
      const report = say.officerNamed(`allocation-${n}`);
      await pathway.tell(report);
      await waitFor(() => pathway.events().some(({ cause }) => cause === report.id));
      if (n % 10 === 0) await pathway.renew();
    }
    await pathway.settled();
  };
  return { pathway, begin: () => begun(pathway, say), live };
}

const runsOf = async (pathways: readonly Pathway[]): Promise<Map<string, StoredHistory>> => {
  const runs = await Promise.all(pathways.map(({ workflowId }) => historiesOf(temporal, workflowId)));
  return new Map(runs.flat().map((run, i) => [`${run.workflowId} ${i}`, run]));
};

/** Why tasks failed. That something came in while a run handed on is no failure: Temporal's word for it is unhandled. */
const failedTasks = (runs: ReadonlyMap<string, StoredHistory>): string[] =>
  [...JSON.stringify([...runs.values()]).matchAll(/"WORKFLOW_TASK_FAILED_CAUSE_(\w+)"/g)]
    .map(([, cause = '']) => cause)
    .filter((cause) => cause !== 'UNHANDLED_COMMAND');

const inOrder = ({ events }: Pathway): boolean => events().every(({ seq }, i) => seq === i + 1);
const setAside = ({ events }: Pathway): boolean => events().some(({ type }) => type === 'transition.report.set-aside');

it('fails no task while the keys are rotated twenty times, and every run replays with the newest line alone', async () => {
  let turns = 0;
  const all = Array.from({ length: 8 }, () => lives(() => turns === 20));
  let worker = await startWorker();
  const rotating = async () => {
    for (; turns < 20; turns += 1) {
      await rotate();
      await pause(500);
      if (turns % 5 !== 4) continue;
      await worker.stop();
      worker = await startWorker();
    }
  };
  await Promise.all(all.map(({ begin }) => begin()));
  await Promise.all([rotating(), ...all.map(({ live }) => live())]);
  const pathways = all.map(({ pathway }) => pathway);
  const runs = await runsOf(pathways);
  expect(failedTasks(runs)).toEqual([]);
  expect(pathways.filter((pathway) => !inOrder(pathway) || setAside(pathway))).toEqual([]);
  writeFileSync(keyFile, `${readFileSync(keyFile, 'utf8').trim().split('\n').at(-1)!}\n`);
  expect(await replayErrors(bundle, runs, cipher())).toEqual(new Map());
  await worker.stop();
}, 180_000);

it('goes on with every pathway, none of them other than it was, after the key was away for ten seconds', async () => {
  let back = false;
  const all = Array.from({ length: 8 }, () => lives(() => back));
  const before = await startWorker();
  await Promise.all(all.map(({ begin }) => begin()));
  const living = Promise.all(all.map(({ live }) => live()));
  await pause(1_000);
  renameSync(keyFile, `${keyFile}.away`);
  await before.stop();
  const worker = await startWorker();
  const newcomer = lives(() => true);
  await expect(newcomer.begin()).rejects.toThrow(KeyUnavailable);
  const stood = all.map(({ pathway }) => pathway.events().length);
  await pause(10_000);
  expect(all.map(({ pathway }) => pathway.events().length)).toEqual(stood);
  renameSync(`${keyFile}.away`, keyFile);
  back = true;
  await living;
  const came = lives(() => true);
  await came.begin();
  const pathways = [...all, came].map(({ pathway }) => pathway);
  const runs = await runsOf(pathways);
  expect(failedTasks(runs)).not.toContain('NON_DETERMINISTIC_ERROR');
  expect(pathways.filter((pathway) => !inOrder(pathway) || setAside(pathway))).toEqual([]);
  expect(await replayErrors(bundle, runs, cipher())).toEqual(new Map());
  await worker.stop();
}, 180_000);
