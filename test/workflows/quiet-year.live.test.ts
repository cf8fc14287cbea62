import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import { daysAround, expectAsTold, playAll } from '../support/exceptional-play';
import type { ExceptionalStory } from '../support/exceptional-stories';
import { after, ringUntil, take } from '../support/given';
import { bundlePathway, type PathwayBundle } from '../support/pathway-bundle';
import { countOf, historiesOf, historyOf, recording, store, type StoredHistory } from '../support/pathway-history';
import { decided, pathwaysOn, testClient, waitFor, type Pathway } from '../support/pathway-worker';
import { releaseReports } from '../support/release-reports';
import { serversUnderTest } from '../support/servers';
import { wholeWay } from '../support/setting';
import { startTimeSkipping } from '../support/time-skipping';
import { silentStories } from '../support/silent-stories';

const setUpTakes = 90_000;
const silentNames = Object.keys(silentStories(daysAround(new Date())));
let server: TestWorkflowEnvironment;
let bundle: PathwayBundle;
type Pathways = ReturnType<typeof pathwaysOn>;
let temporal: Pathways;
/** Where every task is a replay of the whole history. */
let replaying: Pathways;

/** A Temporal whose clock can be moved. */
beforeAll(async () => {
  bundle = await bundlePathway();
  server = await startTimeSkipping();
  const { namespace } = serversUnderTest().temporal;
  const client = new Client({ connection: server.connection, namespace, ...testClient });
  const place = { client, connection: server.nativeConnection, namespace };
  [temporal, replaying] = [pathwaysOn(place), pathwaysOn(place)];
}, setUpTakes);

afterAll(async () => {
  await Promise.all([temporal.stopWorkers(), replaying.stopWorkers()]);
  await server.teardown();
});

const today = async (): Promise<Date> => new Date(await server.currentTimeMs());

/** Received today and sentenced long ago; the release lies 330 days ahead, the handover about ten weeks. */
function opening(now: Date): [Report, Report] {
  const say = releaseReports(now);
  return [say.received(0), say.sentenced(330)];
}

async function begin(now: Date): Promise<Pathway> {
  const pathway = temporal.pathway();
  await pathway.tell(...opening(now));
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
  let begun: Date;
  let events: PathwayEvent[];
  let history: StoredHistory;
  let stories: Record<string, ExceptionalStory>;
  let remembered: Map<string, Pathway>;
  let replayed: Map<string, Pathway>;

  beforeAll(async () => {
    const workers = await Promise.all([
      temporal.startWorker({ bundle }),
      replaying.startWorker({ bundle, uncached: true }),
    ]);
    begun = await today();
    stories = silentStories(daysAround(begun));
    const pathway = await begin(begun);
    [remembered, replayed] = await Promise.all([playAll(stories, temporal, begun), playAll(stories, replaying, begun)]);
    await server.sleep('400 days');
    events = pathway.events();
    history = await historyOf(temporal, pathway.workflowId);
    if (recording) await keep(history);
    await Promise.all([pathway, ...remembered.values(), ...replayed.values()].map(end));
    await Promise.all(workers.map((worker) => worker.stop()));
  }, setUpTakes);

  /** A pathway whose task waited for a worker would hold the server's clock. */
  async function end({ handle }: Pathway): Promise<void> {
    if ((await handle.describe()).status.name === 'RUNNING') await handle.terminate();
  }

  async function keep(quiet: StoredHistory): Promise<void> {
    store('quiet-year', [quiet]);
    for (const [name, { workflowId }] of remembered) store(name, await historiesOf(temporal, workflowId));
  }

  it('remind, are overdue and escalate as the rules alone come to it, each once', () => {
    const past = after(opening(begun), wholeWay);
    const then = new Date(begun.getTime() + 400 * 24 * 60 * 60 * 1000).toISOString();
    expect(inWords(events)).toEqual(inWords(ringUntil(then, past, wholeWay).events));
    expect(new Set(clocksOf(events)).size).toBe(clocksOf(events).length);
  });

  it('remind of a step, say that it is overdue, and pass it on as the profile says', () => {
    expect(tally(inWords(events))).toMatchObject({
      'reminded community-officer-named': 3,
      'overdue community-officer-named': 1,
      'escalated community-officer-named': 2,
      'offered accommodation-confirmed': 3,
      'declined accommodation-confirmed': 3,
      'taken-over licence-draft': 1,
      'overdue released': 1,
      'escalated released': 1,
    });
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

  it.each(silentNames)('lead to what must follow, and to nothing that must not (%s)', (name) => {
    expectAsTold(remembered.get(name)!.events(), stories[name]!);
  });

  it.each(silentNames)('pass alike where every task is a replay (%s)', (name) => {
    expect(decided(replayed.get(name)!)).toEqual(decided(remembered.get(name)!));
  });
});

it('rings what passed while nobody worked once, late, and says that it is late', async () => {
  const before = await temporal.startWorker({ bundle, uncached: true });
  const begun = await today();
  const pathway = await begin(begun);
  await before.stop();
  const known = pathway.events().length;
  await skipWithoutWorker('55 days', pathway);
  expect(pathway.events()).toHaveLength(known);

  const again = await temporal.startWorker({ bundle, uncached: true });
  await waitFor(() => rang(pathway.events()).length > 0);
  const now = (await today()).toISOString();
  const missed = rang(take(after(opening(begun), wholeWay), { kind: 'clock', now }, wholeWay).events);
  const rung = rang(pathway.events()).slice(0, missed.length);
  expect(inWords(rung)).toEqual(inWords(missed));
  expect(rung.every(({ late }) => late)).toBe(true);
  await server.sleep('1 day');
  await again.stop();
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
