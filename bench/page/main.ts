import { join } from 'node:path';
import { createAskAs } from '../../infra/local/ask-as';
import { defaultDataFolder } from '../../infra/local/clone';
import { startStack } from '../../infra/local/stack';
import { connectBus } from '../../services/platform/kafka';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo } from '../../services/platform/mongo';
import { connectTemporal } from '../../services/platform/temporal';
import { startLookFloor } from '../floor/look';
import { ingest } from '../ingest/ingest';
import { createLoad } from '../ingest/reports';
import { p50Of } from '../measure/p50';
import { interleaved, median, ratioOf } from '../measure/ratio';

/** Short turns: what else the machine does falls on both alike. */
const REPEATS = 21;
const LOOKS = 100;
const WARM = 600;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

type Running = Awaited<ReturnType<typeof startStack>>;

/** A look at a person's page, token, sealed name and durable access log included, over what it cannot do without. */
async function main(): Promise<void> {
  const running = await startStack({
    dataFolder: join(defaultDataFolder, 'bench'),
    fresh: true,
    services: ['gateway', 'worker', 'projector', 'api', 'identity-provider'],
    sample: false,
    environment: { REQUESTS_A_MINUTE: '1000000' },
  });
  try {
    await measure(running);
  } finally {
    await running.stop();
  }
}

async function measure({ environment, addresses }: Running): Promise<void> {
  const mongo = await connectMongo(environment['MONGODB_URI'] ?? '');
  const pathwayId = await somebody({ environment, mongo });
  const ask = createAskAs(addresses.signIn);
  const look = async (): Promise<void> => {
    const answer = await ask(`${addresses.api}/api/pathways/${pathwayId}`);
    const page = (await answer.json()) as { name?: string };
    if (page.name === undefined) throw new Error(`the page came without a name: ${answer.status}`);
  };
  await p50Of(WARM, look);
  const logged = await mongo.db.collection('access-log').findOne({});
  const { _id, ...entry } = logged ?? {};
  const floor = await startLookFloor(mongo, pathwayId, entry);
  await floor.run(WARM);
  say('warm; now measuring, page and floor in turn');
  const looks: number[] = [];
  const floors: number[] = [];
  for (const turn of interleaved(REPEATS))
    if (turn === 'measured') looks.push(await p50Of(LOOKS, look));
    else floors.push(await floor.run(LOOKS));
  await floor.stop();
  report({ looks, floors, logged: await countLooks(mongo, pathwayId) });
  await mongo.close();
}

type Place = { environment: Record<string, string>; mongo: Awaited<ReturnType<typeof connectMongo>> };

/** The pathway of one person who lived through forty reports and has a name. */
async function somebody({ environment, mongo }: Place): Promise<string> {
  const { KAFKA_BROKERS = '', TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '', THROUGHGATE_KEY_FILE = '' } = environment;
  const cipher = storedCipher(mongo.db, THROUGHGATE_KEY_FILE);
  const bus = connectBus({ brokers: KAFKA_BROKERS.split(','), clientId: 'bench', logger: createLogger('bench') });
  const temporal = await connectTemporal({ address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE, cipher });
  const load = createLoad(1, 3);
  const store = createEncryptedStore(mongo, cipher);
  for (const report of load.reports)
    if (report.type === 'agency.person.registered') await store.put(report.data.detailsRef, { name: 'Bench Person' });
  const { pathwayIds } = await ingest({ bus, mongo, temporal }, load);
  await Promise.all([bus.close(), temporal.connection.close()]);
  const [pathwayId] = pathwayIds;
  if (pathwayId === undefined) throw new Error('nobody has a pathway');
  return pathwayId;
}

/** Looks at this pathway that are on record. */
async function countLooks({ db }: Place['mongo'], pathwayId: string): Promise<number> {
  const blocks = await db.collection('access-log').find({ 'entries.pathways': pathwayId }).toArray();
  return blocks.reduce((sum, { entries }) => sum + (entries as unknown[]).length, 0);
}

type Outcome = { looks: number[]; floors: number[]; logged: number };

function report({ looks, floors, logged }: Outcome): void {
  const { ratio, low, high } = ratioOf(looks, floors);
  const looked = WARM + REPEATS * LOOKS;
  const line = {
    bench: 'page',
    ...{ ratio: round(ratio), low: round(low), high: round(high) },
    ...{ pageMs: round(median(looks)), floorMs: round(median(floors)), looked, logged },
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (logged !== looked) process.exitCode = 1;
}

const round = (value: number): number => Math.round(value * 100) / 100;

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
