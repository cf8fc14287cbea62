import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { defaultDataFolder, cloneFolder } from '../../infra/local/clone';
import { startStack } from '../../infra/local/stack';
import { accountOf } from '../../infra/reconcile/account';
import { readBooks } from '../../infra/reconcile/books';
import type { Cipher } from '../../services/platform/cipher';
import { createDataConverter } from '../../services/platform/data-converter';
import { connectBus } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { connectTemporal } from '../../services/platform/temporal';
import { startFloor } from '../floor/floor';
import { interleaved, median, ratioOf } from '../measure/ratio';
import { slopeOf } from '../measure/slope';
import { grownFloor, grownPathway, livedIn, type Grown, type GrownPathway } from './grow';
import { lengthOf, longestOf, youthOf, type History } from './history';
import { replayTimes, type Replaying } from './replayer';

const REPEATS = 5;
const LIFE = 4096;
const SIZES = [256, 512, 1024, 2048, LIFE] as const;
const TASK_LIMIT_MS = 10_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Time to replay all that a pathway lived through, 256 to 4,096 events, codec on, over F8 of the same sizes, and time
 * until it answers a worker that has replayed nothing; ends with one line of JSON.
 */
async function main(): Promise<void> {
  const running = await startStack({
    dataFolder: join(defaultDataFolder, 'bench'),
    fresh: true,
    // The projector reads along, so that Kafka knows its groups by the time the books are read.
    services: ['worker', 'projector'],
    sample: false,
  });
  try {
    const servers = await serversOf(running.environment);
    const grown = await grow(servers);
    const { runs, told } = grown.pathway;
    say(`grown to ${livedIn({ runs })} events in ${runs.length} runs by ${told.length} reports; now replaying`);
    report(await measure(grown, servers), runs, await accountFor(grown.pathway, servers));
    await servers.mongo.close();
  } finally {
    await running.stop();
  }
}

type Servers = { address: string; namespace: string; brokers: string[]; mongo: Mongo; cipher: Cipher };

async function serversOf(environment: Record<string, string>): Promise<Servers> {
  const told = (name: string): string => {
    const value = environment[name];
    if (value === undefined) throw new Error(`the stack told no ${name}`);
    return value;
  };
  const mongo = await connectMongo(told('MONGODB_URI'));
  return {
    address: told('TEMPORAL_ADDRESS'),
    namespace: told('TEMPORAL_NAMESPACE'),
    brokers: told('KAFKA_BROKERS').split(','),
    mongo,
    cipher: storedCipher(mongo.db, told('THROUGHGATE_KEY_FILE')),
  };
}

type GrownPair = { pathway: GrownPathway; floor: Grown };

async function grow({ address, namespace, cipher }: Servers): Promise<GrownPair> {
  const client = await connectTemporal({ address, namespace, cipher });
  const trivial = await startFloor({ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace });
  try {
    const pathway = await grownPathway(client, LIFE);
    const plain = new Client({ connection: client.connection, namespace });
    return { pathway, floor: await grownFloor(plain, pathway, LIFE) };
  } finally {
    await trivial.stop();
    await client.connection.close();
  }
}

/** Milliseconds of each repeat: warm at every size, for both, and cold for the longest run, when it was longest. */
type Measured = { measured: number[][]; floor: number[][]; cold: number[] };

async function measure({ pathway, floor }: GrownPair, { namespace, cipher }: Servers): Promise<Measured> {
  const pathways: Replaying = {
    namespace,
    workflowId: pathway.workflowId,
    workflowBundle: { codePath: join(cloneFolder, 'dist', 'workflow-bundle.js') },
    dataConverter: createDataConverter(cipher, { undecodable: 'quarantine' }),
  };
  const workflowsPath = join(__dirname, '..', 'floor', 'workflow.js');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const trivials: Replaying = { namespace, workflowId: floor.workflowId, workflowBundle };
  const turns = { measured: () => round(pathways, pathway.runs), floor: () => round(trivials, floor.runs) };
  const taken: Measured = { measured: [], floor: [], cold: [] };
  for (const turn of interleaved(REPEATS)) {
    taken[turn].push(await turns[turn]());
    if (turn === 'measured') taken.cold.push(...(await replayTimes(pathways, [longestOf(pathway.runs)])));
    say(`${turn}: ${(taken[turn].at(-1) ?? []).map((ms) => Math.round(ms)).join(', ')} ms`);
  }
  return taken;
}

/** Every size once, all runs of it together, on a worker that has replayed before. */
async function round(replaying: Replaying, runs: readonly History[]): Promise<number[]> {
  const youths = [1024, ...SIZES].map((size) => youthOf(runs, size));
  const times = await replayTimes(replaying, youths.flat());
  return youths.map(({ length }) => times.splice(0, length).reduce((sum, ms) => sum + ms, 0)).slice(1);
}

async function accountFor({ told }: GrownPathway, { brokers, mongo, cipher }: Servers) {
  const bus = connectBus({ brokers, clientId: 'bench', logger: createLogger('bench') });
  const account = accountOf({ ...(await readBooks({ bus, mongo, cipher })), reports: told.map(({ id }) => id) });
  await bus.close();
  return account;
}

type Account = Awaited<ReturnType<typeof accountFor>>;

function report({ measured, floor, cold }: Measured, runs: readonly History[], account: Account): void {
  const lengths = SIZES.map((size) => livedIn({ runs: youthOf(runs, size) }));
  const perSecond = (times: number[][]): number[] => times.map((each) => 1000 / (each.at(-1) ?? NaN));
  const { ratio, low, high } = ratioOf(perSecond(measured), perSecond(floor));
  const medians = (times: number[][]): number[] => SIZES.map((_, i) => median(times.map((each) => each[i] ?? NaN)));
  const line = {
    bench: 'replay',
    ratio: round3(ratio),
    low: round3(low),
    high: round3(high),
    lost: account.lost.length,
    doubled: account.doubled.length,
    slope: round3(slopeOf(lengths, medians(measured))),
    floorSlope: round3(slopeOf(lengths, medians(floor))),
    coldMs: Math.round(median(cold)),
    longestRun: lengthOf(longestOf(runs)),
    shareOfTaskLimit: round3(median(cold) / TASK_LIMIT_MS),
    events: lengths,
    replayMs: medians(measured).map(Math.round),
    floorMs: medians(floor).map(Math.round),
    reports: account.reports,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (line.lost > 0 || line.doubled > 0) process.exitCode = 1;
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
