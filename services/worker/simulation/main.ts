import { Client, Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol, type InternalConnectionOptions } from '@temporalio/client/lib/connection';
import pino from 'pino';
import { z } from 'zod';
import { newestOf } from '../../../domain/profiles/registry';
import { LocalDate } from '../../../schemas/time';
import { createCipher } from '../../platform/cipher';
import { createDataConverter } from '../../platform/data-converter';
import { createPassingDataKeys } from '../../platform/keys/data-keys';
import { temporalWorkerConnection } from '../../platform/temporal-worker';
import { bundlePath } from '../bundle-path';
import { accountOf } from './account';
import { createLine } from './line';
import { createPathways } from './pathways';
import { play, type Wish } from './run';
import { createServerClock } from './server-clock';

const Asked = z.object({
  profile: z.string(),
  people: z.int().positive(),
  days: z.int().positive(),
  seed: z.int(),
  outageDays: z.int().nonnegative(),
  firstDay: LocalDate,
});

const namespace = 'default';

/** `node main.js <address of a time-skipping server> <wish as JSON>`; the server's clock belongs to this run. */
async function main([address = '', asked = '{}']: string[]): Promise<void> {
  const wish = wishOf(Asked.parse(JSON.parse(asked)));
  const cipher = createCipher(createPassingDataKeys());
  const options: InternalConnectionOptions = {
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  };
  const connection = await Connection.connect(options);
  const line = await createLine(address);
  const native = await temporalWorkerConnection(line.address, pino({ level: 'error' }, pino.destination(2)));
  if (connection.testService === undefined) throw new Error('This server has no clock that can be moved.');
  const client = new Client({
    connection,
    namespace,
    dataConverter: createDataConverter(cipher, { undecodable: 'refuse' }),
  });
  const pathways = createPathways({ client, connection: native, cipher, bundle: { codePath: bundlePath } });
  const clock = createServerClock(connection.testService);
  await clock.until(`${wish.firstDay}T00:00:00.000Z`);
  const played = await play(wish, { clock, line, pathways, say });
  await Promise.all([connection.close(), native.close()]);
  await line.close();
  const { lines, sound } = accountOf(wish, played, pathways);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = sound ? 0 : 1;
}

function wishOf({ profile: key, ...rest }: z.infer<typeof Asked>): Wish {
  const profile = newestOf(key);
  if (profile === undefined) throw new Error(`There is no profile ${key}.`);
  return { ...rest, profile };
}

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
