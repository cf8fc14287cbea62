import type { Client } from '@temporalio/client';
import type { Report } from '../../schemas/reports/report';
import { reportsTopic } from '../../schemas/topics';
import type { Bus, Message } from '../../services/platform/bus';
import type { Mongo } from '../../services/platform/mongo';
import { reportMessage } from '../../services/platform/reports';
import { historyCost, type Cost } from './history-cost';
import type { Load } from './reports';

export type Stack = { bus: Bus; mongo: Mongo; temporal: Client };
export type Ingested = { perSecond: number; pathwayIds: string[]; cost: Cost };

const POLL_MS = 50;
/** Nothing has moved for this long: time to look whether all is there. The clock stops at the last move, not here. */
const STILL_MS = 600;
const GIVE_UP_MS = 120_000;

/** Publishes a load at once and waits until every report of it shows in the views; reports per second. */
export async function ingest(stack: Stack, load: Load): Promise<Ingested> {
  const begun = performance.now();
  await publish(stack.bus, load);
  const ended = await untilVisible(stack.mongo, load.reports);
  const pathwayIds = await pathwaysOf(stack.mongo, load.reports);
  return {
    perSecond: (load.reports.length * 1000) / (ended - begun),
    pathwayIds,
    cost: await historyCost(stack.temporal, pathwayIds),
  };
}

async function publish(bus: Bus, { messages }: Load): Promise<void> {
  const outgoing = messages.map((message, i): Message =>
    message === 'invalid' ? unreadable(i) : reportMessage(message),
  );
  for (let i = 0; i < outgoing.length; i += 200) await bus.send(outgoing.slice(i, i + 200));
}

const unreadable = (i: number): Message => ({
  topic: reportsTopic('prison'),
  key: `unreadable-${i}`,
  value: Buffer.from('{"type": "agency.custody.received", "id":'),
  headers: {},
});

/** Resolves with the moment of the last change; throws when reports are still missing after two minutes. */
async function untilVisible(mongo: Mongo, reports: readonly Report[]): Promise<number> {
  const rows = mongo.db.collection<{ _id: string; seq: number }>('caseload-views');
  const begun = performance.now();
  let sum = -1;
  let moved = begun;
  for (;;) {
    const seen = await rows.find({}, { projection: { seq: 1 } }).toArray();
    const now = performance.now();
    const total = seen.reduce((all, { seq }) => all + seq, 0);
    if (total !== sum) [sum, moved] = [total, now];
    else if (now - moved > STILL_MS && (await missing(mongo, reports)) === 0) return moved;
    if (now - begun > GIVE_UP_MS)
      throw new Error(`${await missing(mongo, reports)} reports are not in the views after two minutes`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

type ViewRow = { _id: string; timeline: { cause?: string }[]; state: { identifiers: { token: string }[] } };

const tokensOf = (reports: readonly Report[]): string[] => [
  ...new Set(reports.flatMap(({ identifiers }) => identifiers.map(({ token }) => token))),
];

const viewsOf = (mongo: Mongo, reports: readonly Report[]): Promise<ViewRow[]> =>
  mongo.db
    .collection<ViewRow>('pathway-views')
    .find({ 'state.identifiers.token': { $in: tokensOf(reports) } })
    .toArray();

async function missing(mongo: Mongo, reports: readonly Report[]): Promise<number> {
  const cited = new Set((await viewsOf(mongo, reports)).flatMap(({ timeline }) => timeline.map(({ cause }) => cause)));
  return reports.filter(({ id }) => !cited.has(id)).length;
}

const pathwaysOf = async (mongo: Mongo, reports: readonly Report[]): Promise<string[]> =>
  (await viewsOf(mongo, reports)).map(({ _id }) => _id);
