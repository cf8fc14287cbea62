import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { PathwayEvent } from '../../schemas/events/event';
import { bundlePathway, type PathwayBundle } from '../support/pathway-bundle';
import { countOf, historyOf, recording, store, type StoredHistory } from '../support/pathway-history';
import { pathwaysOn, testClient, waitFor, type Pathway } from '../support/pathway-worker';
import { releaseReports } from '../support/release-reports';
import { serversUnderTest } from '../support/servers';
import { startTimeSkipping } from '../support/time-skipping';

const setUpTakes = 60_000;
let server: TestWorkflowEnvironment;
let bundle: PathwayBundle;
let temporal: ReturnType<typeof pathwaysOn>;

/** A Temporal whose clock can be moved. */
beforeAll(async () => {
  bundle = await bundlePathway();
  server = await startTimeSkipping();
  const { namespace } = serversUnderTest().temporal;
  const client = new Client({ connection: server.connection, namespace, ...testClient });
  temporal = pathwaysOn({ client, connection: server.nativeConnection, namespace });
}, setUpTakes);

afterAll(async () => {
  await temporal.stopWorkers();
  await server.teardown();
});

/** Received and sentenced; the release lies 330 days ahead, the handover about ten weeks. */
async function begin(): Promise<Pathway> {
  const pathway = temporal.pathway();
  const say = releaseReports(new Date(await server.currentTimeMs()));
  await pathway.tell(say.received(), say.sentenced(330));
  await pathway.settled();
  return pathway;
}

const rang = (events: readonly PathwayEvent[]): PathwayEvent[] => events.filter(({ data }) => 'clock' in data);
const clocksOf = (events: readonly PathwayEvent[]): string[] =>
  events.flatMap(({ data }) => ('clock' in data ? (data.clock ?? []) : []));

/** "reminded handover-report": what was done to which step. */
const inWords = (events: readonly PathwayEvent[]): string[] =>
  events.flatMap(({ type, data }) => ('step' in data ? [`${type.replace('transition.step.', '')} ${data.step}`] : []));

function tally(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]));
}

describe('400 days in which nobody says a word', () => {
  let events: PathwayEvent[];
  let history: StoredHistory;

  beforeAll(async () => {
    const worker = await temporal.startWorker({ bundle });
    const pathway = await begin();
    await server.sleep('400 days');
    events = pathway.events();
    history = await historyOf(temporal, pathway.workflowId);
    if (recording) store('quiet-year', [history]);
    await worker.stop();
  }, setUpTakes);

  it('remind, are overdue and escalate as the profile says, each once', () => {
    expect(tally(inWords(events))).toEqual({
      'opened community-officer-named': 1,
      'reminded community-officer-named': 3,
      'overdue community-officer-named': 1,
      'escalated community-officer-named': 2,
      'opened handover-report': 1,
      'reminded handover-report': 1,
      'overdue handover-report': 1,
      'escalated handover-report': 1,
      'reminded responsibility-transfer': 1,
      'overdue responsibility-transfer': 1,
      'escalated responsibility-transfer': 1,
      'opened accommodation-confirmed': 1,
      'offered accommodation-confirmed': 3,
      'declined accommodation-confirmed': 3,
      'reminded accommodation-confirmed': 2,
      'overdue accommodation-confirmed': 1,
      'escalated accommodation-confirmed': 2,
      'opened released': 1,
      'overdue released': 1,
      'escalated released': 1,
    });
    expect(new Set(clocksOf(events)).size).toBe(clocksOf(events).length);
  });

  it('ring no clock late', () => {
    expect(rang(events).filter(({ late }) => late)).toEqual([]);
  });

  it('pass the lead on its day, unconfirmed', () => {
    expect(events.filter(({ type }) => type === 'transition.responsibility.changed')).toMatchObject([
      { data: { from: 'prison', to: 'community', unconfirmed: true } },
    ]);
  });

  it('wind the alarm once for each instant at which something was decided, and never in between', () => {
    const instants = new Set(events.map(({ at }) => at)).size - 1;
    expect(countOf(history, 'TIMER_STARTED')).toBe(instants);
    expect(countOf(history, 'TIMER_FIRED')).toBe(instants);
    expect(countOf(history, 'TIMER_CANCELED')).toBe(0);
  });
});

it('rings what passed while nobody worked once, late, and says that it is late', async () => {
  const before = await temporal.startWorker({ bundle, uncached: true });
  const pathway = await begin();
  await before.stop();
  const known = pathway.events().length;
  await skipWithoutWorker('55 days', pathway);
  expect(pathway.events()).toHaveLength(known);

  const after = await temporal.startWorker({ bundle, uncached: true });
  await waitFor(() => rang(pathway.events()).length > 0);
  await server.sleep('1 day');
  await after.stop();
  const missed = rang(pathway.events()).slice(0, 4);
  expect(missed.map(({ late }) => late)).toEqual([true, true, true, true]);
  expect(inWords(missed)).toEqual([
    'reminded community-officer-named',
    'overdue community-officer-named',
    'reminded community-officer-named',
    'reminded handover-report',
  ]);
  expect(new Set(clocksOf(pathway.events())).size).toBe(clocksOf(pathway.events()).length);
});

/** A task that waits for a worker holds this server's clock: once it does, it must be let go once more to move on. */
async function skipWithoutWorker(time: '55 days', { workflowId }: Pathway): Promise<void> {
  const slept = server.sleep(time);
  await waitFor(async () => countOf(await historyOf(temporal, workflowId), 'TIMER_FIRED') > 0);
  await server.connection.testService?.unlockTimeSkipping({});
  await slept;
  await server.connection.testService?.lockTimeSkipping({});
}
