import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { newestOf } from '../../../domain/profiles/registry';
import { cipherOfKey } from '../../support/cipher-of-key';
import { accountOf } from '../../../services/worker/simulation/account';
import { createLine } from '../../../services/worker/simulation/line';
import { createPathways } from '../../../services/worker/simulation/pathways';
import { play } from '../../../services/worker/simulation/run';
import { createServerClock } from '../../../services/worker/simulation/server-clock';
import { bundlePathway } from '../../support/pathway-bundle';
import { testClient, testKey } from '../../support/pathway-worker';
import { startTimeSkipping } from '../../support/time-skipping';

const firstDay = `${new Date().getUTCFullYear() + 1}-01-01`;

/** One run on a server of its own: its clock goes forward only. */
async function simulated(
  key: string,
  { people, days, outageDays }: { people: number; days: number; outageDays: number },
) {
  const profile = newestOf(key)!;
  const [bundle, server] = await Promise.all([bundlePathway(), startTimeSkipping()]);
  const line = await createLine(server.address);
  const connection = await NativeConnection.connect({ address: line.address });
  const client = new Client({ connection: server.connection, namespace: 'default', ...testClient });
  try {
    const clock = createServerClock(server.connection.testService!);
    const pathways = createPathways({ client, connection, cipher: cipherOfKey(testKey), bundle });
    await clock.until(`${firstDay}T00:00:00.000Z`);
    const wish = { profile, people, days, seed: 7, outageDays, firstDay };
    const played = await play(wish, { clock, line, pathways, say: () => undefined });
    return accountOf(wish, played, pathways);
  } finally {
    await connection.close();
    await line.close();
    await server.teardown();
  }
}

const sumIn = ({ lines }: { lines: string[] }): Record<string, unknown> =>
  JSON.parse(lines.at(-1)!) as Record<string, unknown>;
const sound = { missed: 0, doubled: 0, unasked: 0, mismarked: 0 };
const month = { people: 2, days: 30, outageDays: 0 };
const takes = 120_000;

it(
  'plays the same month from the same seed, line for line',
  async () => {
    const [once, again] = [await simulated('no', month), await simulated('no', month)];
    expect(again.lines).toEqual(once.lines);
    expect(sumIn(once)).toMatchObject({ pathways: 2, ...sound });
  },
  takes,
);

it(
  'rings everything due once when no worker was there for three weeks, and marks what is late',
  async () => {
    const account = await simulated('gb-eaw', { people: 3, days: 100, outageDays: 21 });
    expect(sumIn(account)).toMatchObject(sound);
    expect(sumIn(account)['late']).toBeGreaterThan(0);
  },
  takes,
);
