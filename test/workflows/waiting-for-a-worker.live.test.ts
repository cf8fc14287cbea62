import { cipherOfKey } from '../support/cipher-of-key';
import { bundlePathway, plantedBundle, type PathwayBundle } from '../support/pathway-bundle';
import { countOf, historyOf } from '../support/pathway-history';
import { openTemporal, waitFor, type Pathway, type PathwayTemporal, type WorkerWish } from '../support/pathway-worker';
import { releaseReports } from '../support/release-reports';
import { begun } from '../support/release-stories';

const setUpTakes = 60_000;
let good: PathwayBundle;
let otherRules: PathwayBundle;
let temporal: PathwayTemporal;

beforeAll(async () => {
  good = await bundlePathway();
  otherRules = await plantedBundle({
    file: 'domain/profiles/default/handover-steps.ts',
    find: 'statutory(5),\n    contentRequired',
    put: 'statutory(6),\n    contentRequired',
  });
}, setUpTakes);

beforeEach(async () => {
  temporal = await openTemporal();
});
afterEach(() => temporal.close());

/** A task that failed on a slow machine may have run out of its time before it could say so. */
async function hasFailed({ workflowId }: Pathway): Promise<boolean> {
  const history = await historyOf(temporal, workflowId);
  return countOf(history, 'WORKFLOW_TASK_FAILED') + countOf(history, 'WORKFLOW_TASK_TIMED_OUT') > 0;
}

const anotherKey = `another-key:${Buffer.alloc(32, 1).toString('base64')}`;
const workers: [string, () => WorkerWish][] = [
  ['decides otherwise than was recorded', () => ({ bundle: otherRules, uncached: true })],
  ['has another key', () => ({ bundle: good, uncached: true, cipher: cipherOfKey(anotherKey) })],
];

it.each(workers)('waits while the only worker %s, and goes on with a good one', async (_how, bad) => {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  const first = await temporal.startWorker({ bundle: good, uncached: true });
  await begun(pathway, say);
  await pathway.act(say.handedOver('report-1'));
  await first.stop();
  const known = pathway.events().length;

  const wrong = await temporal.startWorker(bad());
  await pathway.tell(say.accepted('handover-report'));
  await waitFor(() => hasFailed(pathway));
  await wrong.stop();
  expect(pathway.events()).toHaveLength(known);
  expect((await pathway.handle.describe()).status.name).toBe('RUNNING');

  const again = await temporal.startWorker({ bundle: good, uncached: true });
  await pathway.settled();
  expect(await pathway.act(say.officerNamed('allocation-1'))).toMatchObject({ outcome: 'taken' });
  expect(pathway.events().map(({ seq }) => seq)).toEqual(pathway.events().map((_, i) => i + 1));
  await again.stop();
});
