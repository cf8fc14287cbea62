import { join } from 'node:path';
import type { Caseload } from '../../schemas/api/caseload';
import type { Phase } from '../../schemas/pathway';
import { createAskAs, type AskAs } from '../../infra/local/ask-as';
import { defaultDataFolder } from '../../infra/local/clone';
import { startStack } from '../../infra/local/stack';
import { chromiumProgram } from '../../infra/testing/chromium';
import { connectBus } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo } from '../../services/platform/mongo';
import { interleaved, median, ratioOf } from '../measure/ratio';
import { seed, type Seeded } from './seed';
import { openVisit, type Visit } from './visit';

const PATHWAYS = 10_000;
const REPEATS = 10;
const PAGE = 200;
const dataFolder = join(defaultDataFolder, 'bench');

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** How long a reader of a caseload of 10,000 waits for its first rows and for a filter's; ends with one line of JSON. */
async function main(): Promise<void> {
  const program = await chromiumProgram(dataFolder);
  const stack = { dataFolder, fresh: true, sample: false };
  const running = await startStack({ ...stack, services: ['projector', 'identity-provider', 'api'] });
  try {
    const { console: consoleUrl, signIn } = running.addresses;
    const pathways = await seeded(running.environment);
    const visit = await openVisit(program, consoleUrl);
    const waited = await measure(visit).finally(visit.close);
    report(waited, await accountFor(pathways, consoleUrl, createAskAs(signIn)));
  } finally {
    await running.stop();
  }
}

async function seeded(environment: Record<string, string>): Promise<Seeded[]> {
  const told = (name: string): string => {
    const value = environment[name];
    if (value === undefined) throw new Error(`the stack told no ${name}`);
    return value;
  };
  const logger = createLogger('bench');
  const bus = connectBus({ brokers: told('KAFKA_BROKERS').split(','), clientId: 'bench', logger });
  const mongo = await connectMongo(told('MONGODB_URI'));
  const cipher = storedCipher(mongo.db, told('THROUGHGATE_KEY_FILE'));
  const pathways = await seed(PATHWAYS, { bus, mongo, cipher });
  say(`${pathways.length} pathways stand in the caseload; now measuring`);
  await Promise.all([bus.close(), mongo.close()]);
  return pathways;
}

/** Chosen in turn, so that every choice changes the rows. */
const phases: readonly Phase[] = ['handover-upcoming', 'pre-release'];

type Waited = { firstRows: number[]; emptyPage: number[]; filter: number[] };

async function measure(visit: Visit): Promise<Waited> {
  const waited: Waited = { firstRows: [], emptyPage: [], filter: [] };
  await visit.firstRows();
  for (const turn of interleaved(REPEATS)) {
    const name = turn === 'measured' ? 'firstRows' : 'emptyPage';
    waited[name].push(await visit[name]());
    say(`${name}: ${Math.round(waited[name].at(-1) ?? 0)} ms`);
  }
  await visit.firstRows();
  for (const phase of phases) await visit.filter(phase);
  for (let i = 0; i < REPEATS; i++)
    for (const phase of phases) {
      waited.filter.push(await visit.filter(phase));
      say(`filter, ${phase}: ${Math.round(waited.filter.at(-1) ?? 0)} ms`);
    }
  return waited;
}

type Account = { lost: number; doubled: number };

/** Every page of the caseload, once by each filter: does each pathway stand there once? */
async function accountFor(pathways: readonly Seeded[], consoleUrl: string, askAs: AskAs): Promise<Account> {
  const shown: string[] = [];
  for (const phase of [...new Set(pathways.map((pathway) => pathway.phase))]) {
    for (let path: string | undefined = `/api/caseload?phase=${phase}&limit=${PAGE}`; path !== undefined;) {
      const answer = await askAs(consoleUrl + path);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
      shown.push(...((await answer.json()) as Caseload).items.map(({ pathwayId }) => pathwayId));
      path = /<([^>]+)>/.exec(answer.headers.get('link') ?? '')?.[1];
    }
  }
  const found = new Set(shown);
  return { lost: pathways.filter(({ id }) => !found.has(id)).length, doubled: shown.length - found.size };
}

function report({ firstRows, emptyPage, filter }: Waited, { lost, doubled }: Account): void {
  const { ratio, low, high } = ratioOf(emptyPage, firstRows);
  const line = {
    bench: 'console',
    ratio: round(ratio),
    low: round(low),
    high: round(high),
    lost,
    doubled,
    pathways: PATHWAYS,
    firstRowsMs: Math.round(median(firstRows)),
    emptyPageMs: Math.round(median(emptyPage)),
    filterMs: Math.round(median(filter)),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (lost > 0 || doubled > 0) process.exitCode = 1;
}

const round = (value: number): number => Math.round(value * 100) / 100;

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
