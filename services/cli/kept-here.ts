import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectMongo, type Mongo } from '../platform/mongo';
import type { Surroundings } from './addresses';
import { refusal } from './refusal';
import type { Result } from './result';

/** Where what no service is asked for is kept: as the environment says, else as the start of this clone keeps it. */
export type KeptHere = { key: string; keyFile: string; heads: string };

/** A command's work on the database itself. @throws refusal naming what is not known, or when the database is away */
export async function withDatabase(
  from: Surroundings,
  work: (mongo: Mongo, kept: KeptHere) => Promise<Result>,
): Promise<Result> {
  const { mongoUri, ...kept } = whereKept(from);
  const mongo = await connectMongo(mongoUri).catch(() => {
    throw refusal('away', 'The database does not answer.');
  });
  try {
    return await work(mongo, kept);
  } finally {
    await mongo.close();
  }
}

function whereKept({ env, folder }: Surroundings): KeptHere & { mongoUri: string } {
  const local = join(folder, '.throughgate');
  const running = (): unknown =>
    (JSON.parse(readFileSync(join(local, 'run.json'), 'utf8')) as { env?: { MONGODB_URI?: unknown } }).env?.MONGODB_URI;
  return {
    mongoUri: known('MONGODB_URI', env, running),
    key: known('THROUGHGATE_KEY', env, () => readFileSync(join(local, 'key'), 'utf8').trim()),
    keyFile: known('THROUGHGATE_KEY_FILE', env, () => join(local, 'wrapping-keys')),
    heads: known('ACCESS_HEADS', env, () => join(local, 'access-heads')),
  };
}

function known(name: string, env: Surroundings['env'], local: () => unknown): string {
  try {
    const found = env[name] ?? local();
    if (typeof found === 'string') return found;
  } catch {
    // Nothing was started here: the refusal says what to do.
  }
  throw refusal('not-known-here', `Nothing is kept here: start it with \`npm start\`, or set ${name}.`);
}
