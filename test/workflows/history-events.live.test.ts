import { bundlePathway, type PathwayBundle } from '../support/pathway-bundle';
import { countOf, historyOf, type StoredHistory } from '../support/pathway-history';
import { openTemporal, type Pathway, type PathwayTemporal } from '../support/pathway-worker';
import { releaseReports, type ReleaseReports } from '../support/release-reports';
import { begun } from '../support/release-stories';

const MILESTONES = 20;
let temporal: PathwayTemporal;
let bundle: PathwayBundle;
const figures: Record<string, number> = {};

beforeAll(async () => {
  [temporal, bundle] = await Promise.all([openTemporal(), bundlePathway()]);
});

afterAll(async () => {
  await temporal.close();
  process.stderr.write(`${JSON.stringify({ historyEventsPerMilestone: figures })}\n`);
});

/** What stands in the history once the pathway has come to rest. */
async function atRest(pathway: Pathway): Promise<StoredHistory> {
  await pathway.settled();
  return historyOf(temporal, pathway.workflowId);
}

const milestones = (say: ReleaseReports) =>
  Array.from({ length: MILESTONES }, (_, n) => say.officerNamed(`allocation-${n}`));

/** Events of the history that these milestones cost each, told one way or another. */
async function costOf(tell: (pathway: Pathway, say: ReleaseReports) => Promise<void>): Promise<number> {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  const first = await temporal.startWorker({ bundle });
  await begun(pathway, say);
  const before = (await atRest(pathway)).events.length;
  await first.stop();
  await tell(pathway, say);
  const last = await temporal.startWorker({ bundle });
  const after = (await atRest(pathway)).events.length;
  await last.stop();
  return (after - before) / MILESTONES;
}

it('costs at most 11 events of history for a milestone told alone', async () => {
  figures['alone'] = await costOf(async (pathway, say) => {
    const worker = await temporal.startWorker({ bundle });
    for (const report of milestones(say)) {
      await pathway.tell(report);
      await atRest(pathway);
    }
    await worker.stop();
  });
  expect(figures['alone']).toBeLessThanOrEqual(11);
});

it('costs less than 3.5 for each of those that waited together', async () => {
  figures['together'] = await costOf(async (pathway, say) => {
    for (const report of milestones(say)) await pathway.tell(report);
  });
  expect(figures['together']).toBeLessThan(3.5);
});

it('winds the alarm anew only when a report moves the next deadline', async () => {
  const worker = await temporal.startWorker({ bundle });
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  const timers = async () => {
    const history = await atRest(pathway);
    return { started: countOf(history, 'TIMER_STARTED'), cancelled: countOf(history, 'TIMER_CANCELED') };
  };
  await begun(pathway, say);
  expect(await timers()).toEqual({ started: 1, cancelled: 0 });
  await pathway.tell(say.booked());
  await pathway.act(say.accepted('handover-report'));
  expect(await timers()).toEqual({ started: 1, cancelled: 0 });
  await pathway.act(say.handedOver('report-1'));
  expect(await timers()).toEqual({ started: 2, cancelled: 1 });
  await worker.stop();
});
