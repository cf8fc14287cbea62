import { agencyReported } from '../../workflows/release-pathway/messages';
import { bundlePathway, plantedBundle, type PathwayBundle } from '../support/pathway-bundle';
import { countOf, historiesOf, historyOf } from '../support/pathway-history';
import { openTemporal, waitFor, type Pathway, type PathwayTemporal } from '../support/pathway-worker';
import { mergedInto, number, unmerged } from '../support/reports';
import { releaseReports } from '../support/release-reports';
import { begun } from '../support/release-stories';

const setUpTakes = 60_000;
let temporal: PathwayTemporal;
let busy: PathwayTemporal;
let brief: PathwayTemporal;

beforeAll(async () => {
  const bundle: PathwayBundle = await bundlePathway();
  const impatient = {
    file: 'workflows/release-pathway/workflow.ts',
    find: 'BUSY_DRAINS = 500',
    put: 'BUSY_DRAINS = 3',
  };
  const short = { file: 'workflows/release-pathway/workflow.ts', find: 'LONG = 1_024', put: 'LONG = 60' };
  [temporal, busy, brief] = await Promise.all([openTemporal(), openTemporal(), openTemporal()]);
  await temporal.startWorker({ bundle });
  await busy.startWorker({ bundle: await plantedBundle(impatient) });
  await brief.startWorker({ bundle: await plantedBundle(short) });
}, setUpTakes);

afterAll(() => Promise.all([temporal, busy, brief].map((each) => each.close())));

const runOf = async ({ handle }: Pathway): Promise<string> => (await handle.describe()).runId;

/** Each event once, in order, and each of these reports the cause of at least one. */
function expectNothingLost({ events }: Pathway, ids: readonly string[]): void {
  expect(events().map(({ seq }) => seq)).toEqual(events().map((_, i) => i + 1));
  expect(events().map(({ cause }) => cause)).toEqual(expect.arrayContaining([...ids]));
}

/** Reports so large that three of them make Temporal ask for a new run; too large to read such a history back. */
const large = { correlationId: 'x'.repeat(1_400_000) };

it('carries all it knows into the new run, and takes no report twice in it', async () => {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  await begun(pathway, say);
  const handedOver = say.handedOver('report-1');
  await pathway.act(handedOver);
  const [before, firstRun] = [await pathway.state(), await runOf(pathway)];

  await pathway.renew();
  await waitFor(async () => (await runOf(pathway)) !== firstRun);
  expect(await pathway.state()).toEqual(before);
  expect(await pathway.act(handedOver, 'the-same-act-sent-again')).toMatchObject({ outcome: 'repeated' });
  expect(await pathway.act(say.accepted('handover-report'))).toMatchObject({ outcome: 'taken' });
  const [first, second] = await historiesOf(temporal, pathway.workflowId);
  expect(countOf(first!, 'WORKFLOW_EXECUTION_CONTINUED_AS_NEW')).toBe(1);
  expect(countOf(second!, 'ACTIVITY_TASK_SCHEDULED')).toBe(1);
});

it('loses nothing that comes while it hands on, and answers every act', async () => {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  await begun(pathway, say);
  const gate = holdRecord(pathway);
  const [named, handedOver, renamed, booked] = [
    say.officerNamed('allocation-1'),
    say.handedOver('report-1'),
    say.officerNamed('allocation-2'),
    say.booked(),
  ];
  await pathway.tell(named);
  await gate.reached;

  const renewed = pathway.renew();
  const acts = [pathway.act(handedOver), pathway.act(renamed)];
  await pathway.tell(booked);
  const asked = async (): Promise<number> =>
    countOf(await historyOf(temporal, pathway.workflowId), 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED');
  await waitFor(async () => (await asked()) === 3);
  gate.open();

  expect(await Promise.all(acts)).toMatchObject([{ outcome: 'taken' }, { outcome: 'taken' }]);
  await renewed;
  await pathway.settled();
  await waitFor(async () => (await historiesOf(temporal, pathway.workflowId)).length === 2);
  expect(await pathway.act(say.accepted('handover-report'))).toMatchObject({ outcome: 'taken' });
  expectNothingLost(pathway, [named.id, handedOver.id, renamed.id, booked.id]);
});

it('goes on in a new run by itself when its history has grown long', async () => {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  await begun(pathway, say);
  const grown = [1, 2, 3].map((n) => ({ ...say.officerNamed(`allocation-${n}`), ...large }));
  const firstRun = await runOf(pathway);
  for (const report of grown) await pathway.tell(report);
  await waitFor(async () => (await runOf(pathway)) !== firstRun);
  expect(await pathway.act(say.handedOver('report-1'))).toMatchObject({ outcome: 'taken' });
  expectNothingLost(
    pathway,
    grown.map(({ id }) => id),
  );
});

it('takes its inbox along when there is never a quiet moment', async () => {
  const pathway = busy.pathway();
  const say = releaseReports(new Date());
  const chatter = Array.from({ length: 16 }, (_, n) => say.officerNamed(`allocation-${n + 10}`));
  const untold = [...chatter];
  await begun(pathway, say);
  const firstRun = await runOf(pathway);
  busy.published.before = async () => {
    const next = untold.shift();
    if (next !== undefined) await pathway.tell(next);
  };
  for (const n of [1, 2, 3]) await pathway.tell({ ...say.officerNamed(`allocation-${n}`), ...large });
  await waitFor(() => untold.length === 0);
  await pathway.settled();
  expectNothingLost(
    pathway,
    chatter.map(({ id }) => id),
  );
  expect(await runOf(pathway)).not.toBe(firstRun);
  expect(countOf(await historyOf(busy, pathway.workflowId), 'ACTIVITY_TASK_SCHEDULED')).toBeGreaterThan(1);
});

it('keeps its runs short, whether it is ever quiet or not', async () => {
  const pathway = brief.pathway();
  const say = releaseReports(new Date());
  const chatter = Array.from({ length: 40 }, (_, n) => say.officerNamed(`allocation-${n}`));
  const untold = [...chatter];
  await begun(pathway, say);
  brief.published.before = async () => {
    const next = untold.shift();
    if (next !== undefined) await pathway.tell(next);
  };
  await pathway.tell(say.booked());
  await waitFor(() => untold.length === 0);
  await pathway.settled();
  const lengths = (await historiesOf(brief, pathway.workflowId)).map(({ events }) => events.length);
  expect(lengths.length).toBeGreaterThan(2);
  expect(Math.max(...lengths)).toBeLessThan(160);
  expectNothingLost(
    pathway,
    chatter.map(({ id }) => id),
  );
});

/** Holds the next `record` of a pathway back until it is let go. */
function holdRecord({ pathwayId }: Pathway): { reached: Promise<void>; open: () => void } {
  const gate = { open: (): void => undefined };
  const opened = new Promise<void>((resolve) => (gate.open = resolve));
  const reached = new Promise<void>((resolve) => {
    temporal.published.before = async (events) => {
      if (events[0]?.pathwayId !== pathwayId) return;
      resolve();
      await opened;
    };
  });
  return { reached, open: gate.open };
}

it('goes on in a new run when the merge in which it had ended is taken back', async () => {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date());
  await begun(pathway, say);
  const before = await pathway.state();
  const now = new Date().toISOString();
  const [noms, other] = [number('NOMS', 'N'), number('NOMS', 'E')];
  await pathway.tell(mergedInto('another', other, noms)(now));
  await pathway.handle.result();
  const ended = await pathway.state();
  expect(ended).toMatchObject({ status: 'closed', mergedInto: 'another' });

  await temporal.client.workflow.signalWithStart('releasePathway', {
    taskQueue: temporal.taskQueue,
    workflowId: pathway.workflowId,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [{ ...pathway.start, carried: { state: ended, inbox: [] } }],
    signal: agencyReported,
    signalArgs: [[unmerged(noms, other)(now)]],
  });
  await waitFor(async () => (await pathway.state()).status === 'open');
  const { phase, lead, dates } = before;
  expect(await pathway.state()).toMatchObject({ phase, lead, dates, conditions: ['disputed-identity'] });
  expect(pathway.events().map(({ seq }) => seq)).toEqual(pathway.events().map((_, i) => i + 1));
});
