import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { connectBus } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo } from '../../services/platform/mongo';
import { accountOf, type Account } from '../reconcile/account';
import { readBooks } from '../reconcile/books';
import { createAskAs, type AskAs } from './ask-as';
import { say } from './progress';
import { differences, Expected, Page, type People } from './rest';
import type { StackAddresses } from './stack';

export type Checked = Stand | { ok: true; account: Account };
type Stand = { ok: false; missing: string[] };

const PATIENCE_MS = 8 * 60_000;
const LOOK_EVERY_MS = 1_000;
const SAY_EVERY = 20;

/**
 * Waits until the sample caseload has come to rest in its expected state, as the api shows it, then counts what was
 * lost or doubled on the way. What is still missing after eight minutes is named.
 */
export async function checkSample(
  { sample = '', api, signIn }: Pick<StackAddresses, 'sample' | 'api' | 'signIn'>,
  environment: Record<string, string>,
): Promise<Checked> {
  const ask = createAskAs(signIn);
  const until = performance.now() + PATIENCE_MS;
  let missing = ['the sample player'];
  for (let look = 1; missing.length > 0; look++) {
    if (performance.now() > until) return { ok: false, missing };
    await pause(LOOK_EVERY_MS);
    missing = await missingFrom({ sample, api, ask }).catch((error: unknown) => [`an answer (${String(error)})`]);
    if (look % SAY_EVERY === 0 && missing.length > 0) say(`Check: waiting for ${missing.join('; ')}.`);
  }
  const account = await accountNow(environment);
  const wrong = [...account.lost.map((id) => `lost: ${id}`), ...account.doubled.map((id) => `doubled: ${id}`)];
  return wrong.length > 0 ? { ok: false, missing: wrong } : { ok: true, account };
}

const Stops = z.looseObject({
  stops: z.array(z.looseObject({ name: z.string(), noms: z.string().optional(), pathwayId: z.string().optional() })),
});

type Places = { sample: string; api: string; ask: AskAs };

async function missingFrom({ sample, api, ask }: Places): Promise<string[]> {
  const expected = await get(`${sample}/expected`, Expected);
  if (expected.playing) return ['the sample days to be played'];
  const pathways = new Map(
    (await get(`${api}/api/tour`, Stops, ask)).stops.map(({ name, pathwayId }) => [name, pathwayId]),
  );
  const { stops } = await get(`${sample}/tour`, Stops);
  const found = await Promise.all(
    stops.map(async ({ name, noms }) =>
      missingOf(name, expected.people[noms ?? ''], { api, ask, pathwayId: pathways.get(name) }),
    ),
  );
  return found.flat();
}

async function missingOf(
  name: string,
  rest: People[string] | undefined,
  at: { api: string; ask: AskAs; pathwayId: string | undefined },
): Promise<string[]> {
  if (rest === undefined) return [];
  if (at.pathwayId === undefined) return [`${name}: a pathway`];
  const page = await get(`${at.api}/api/pathways/${at.pathwayId}`, Page, at.ask);
  return differences(rest, page).map((difference) => `${name}: ${difference}`);
}

async function get<T>(url: string, shape: z.ZodType<T>, ask: AskAs = fetch): Promise<T> {
  const response = await ask(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return shape.parse(await response.json());
}

async function accountNow(environment: Record<string, string>): Promise<Account> {
  const { KAFKA_BROKERS = '', MONGODB_URI = '', THROUGHGATE_KEY_FILE = '' } = environment;
  const bus = connectBus({ brokers: KAFKA_BROKERS.split(','), clientId: 'check', logger: createLogger('check') });
  const mongo = await connectMongo(MONGODB_URI);
  try {
    return accountOf(await readBooks({ bus, mongo, cipher: storedCipher(mongo.db, THROUGHGATE_KEY_FILE) }));
  } finally {
    await Promise.all([mongo.close(), bus.close()]);
  }
}
