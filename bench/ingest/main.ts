import { join } from 'node:path';
import { accountOf, type Account } from '../../infra/reconcile/account';
import { readBooks } from '../../infra/reconcile/books';
import { defaultDataFolder } from '../../infra/local/clone';
import { startStack } from '../../infra/local/stack';
import { connectBus } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo } from '../../services/platform/mongo';
import { connectTemporal } from '../../services/platform/temporal';
import { startFloor } from '../floor/floor';
import { interleaved, median, ratioOf } from '../measure/ratio';
import { ingest, type Ingested, type Stack } from './ingest';
import { createLoad } from './reports';

const REPEATS = 5;
const PEOPLE = 40;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Reports per second from Kafka to the view, codec on, over F2 of the same servers; ends with one line of JSON. */
async function main(): Promise<void> {
  const running = await startStack({
    dataFolder: join(defaultDataFolder, 'bench'),
    fresh: true,
    services: ['gateway', 'worker', 'projector'],
    sample: false,
  });
  try {
    const { environment } = running;
    const bus = connectBus({
      brokers: need(environment, 'KAFKA_BROKERS').split(','),
      clientId: 'bench',
      logger: createLogger('bench'),
    });
    const mongo = await connectMongo(need(environment, 'MONGODB_URI'));
    const cipher = storedCipher(mongo.db, need(environment, 'THROUGHGATE_KEY_FILE'));
    const address = need(environment, 'TEMPORAL_ADDRESS');
    const namespace = need(environment, 'TEMPORAL_NAMESPACE');
    const temporal = await connectTemporal({ address, namespace, cipher });
    const floor = await startFloor({ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace });
    const stack = { bus, mongo, temporal };
    const { measured, floors } = await measure(stack, (payloads) => floor.run(PEOPLE, payloads));
    const alone = await oneByOne(stack);
    const account = accountOf(await readBooks({ bus, mongo, cipher }));
    await floor.stop();
    await Promise.all([bus.close(), mongo.close(), temporal.connection.close()]);
    report({ measured, floors, alone, account });
  } finally {
    await running.stop();
  }
}

function need(environment: Record<string, string>, name: string): string {
  const value = environment[name];
  if (value === undefined) throw new Error(`the stack told no ${name}`);
  return value;
}

type Floors = number[];

async function measure(
  stack: Stack,
  runFloor: (payloads: readonly unknown[]) => Promise<number>,
): Promise<{ measured: Ingested[]; floors: Floors }> {
  const measured: Ingested[] = [];
  const floors: Floors = [];
  const warm = createLoad(PEOPLE, 7);
  await ingest(stack, warm);
  await runFloor(warm.reports);
  say('warm; now measuring, floor and pathway in turn');
  for (const [i, turn] of interleaved(REPEATS).entries()) {
    const load = createLoad(PEOPLE, 100 + Math.floor(i / 2));
    if (turn === 'floor') floors.push(await runFloor(load.reports));
    else measured.push(await ingest(stack, load));
    say(
      `${i + 1}/${2 * REPEATS} ${turn}: ${Math.round(turn === 'floor' ? (floors.at(-1) ?? 0) : (measured.at(-1)?.perSecond ?? 0))} a second`,
    );
  }
  return { measured, floors };
}

/** Each report waits for the one before: what one milestone costs when nothing is drained together. */
async function oneByOne(stack: Stack): Promise<{ events: number; mutations: number }> {
  const [first, ...rest] = createLoad(1, 5).reports;
  if (first === undefined) throw new Error('an empty load');
  const opened = await ingest(stack, { people: 1, reports: [first], messages: [first] });
  let last = opened;
  for (const report of rest.slice(0, 10))
    last = await ingest(stack, { people: 1, reports: [report], messages: [report] });
  return {
    events: (last.cost.events - opened.cost.events) / 10,
    mutations: (last.cost.mutations - opened.cost.mutations) / 10,
  };
}

type Outcome = { measured: Ingested[]; floors: Floors; alone: { events: number; mutations: number }; account: Account };

function report({ measured, floors, alone, account }: Outcome): void {
  const perSecond = measured.map((run) => run.perSecond);
  const reports = measured.length * PEOPLE * 40;
  const perMilestone = (of: 'events' | 'mutations'): number =>
    round(measured.reduce((sum, { cost }) => sum + cost[of], 0) / reports);
  const { ratio, low, high } = ratioOf(perSecond, floors);
  const line = {
    bench: 'ingest',
    ratio: round(ratio),
    low: round(low),
    high: round(high),
    lost: account.lost.length,
    doubled: account.doubled.length,
    reportsPerSecond: Math.round(median(perSecond)),
    floorPerSecond: Math.round(median(floors)),
    historyEventsPerMilestone: { alone: round(alone.events), drainedTogether: perMilestone('events') },
    mutationsPerMilestone: { alone: round(alone.mutations), drainedTogether: perMilestone('mutations') },
    reports: account.reports,
    events: account.events,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (line.lost > 0 || line.doubled > 0) process.exitCode = 1;
}

const round = (value: number): number => Math.round(value * 100) / 100;

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
