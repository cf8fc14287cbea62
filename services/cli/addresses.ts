import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Agency } from '../../schemas/agency';
import { madeOnce } from '../platform/made-once';
import type { Api } from './api';
import { refusal } from './refusal';
import { tokenFor } from './token';

const Running = z.looseObject({
  api: z.url(),
  adapters: z.looseObject({}).catchall(z.url()),
  internal: z.looseObject({}).catchall(z.url()),
  signIn: z.object({ issuer: z.url(), audience: z.string(), keyFile: z.string(), reader: z.string() }).optional(),
});

export type Surroundings = { env: Record<string, string | undefined>; folder: string };

/** `api` is asked by `as`, or by whoever reads where nobody is named; `projector` is its internal port, `events` the door of agencies that send CloudEvents. Each is asked for only when it is needed. */
export type Addresses = { api(as?: string): Api; adapter(agency: Agency | 'events'): string; projector(): string };

/**
 * Where things listen: as the environment says (`THROUGHGATE_API_URL`, `THROUGHGATE_PRISON_URL`, …,
 * `THROUGHGATE_PROJECTOR_URL`), else as the running start of this clone wrote it down. @throws refusal saying what to do
 */
export function findAddresses({ env, folder }: Surroundings): Addresses {
  const running = readRunning(join(folder, '.throughgate', 'run.json'));
  const find = (name: string, written: unknown): string => {
    const variable = `THROUGHGATE_${name.toUpperCase()}_URL`;
    const found = env[variable] ?? written;
    if (typeof found === 'string') return found.replace(/\/$/, '');
    throw refusal(
      'nothing-runs',
      `Nothing runs here that is known: start it with \`npm start\` in another shell, or set ${variable}.`,
    );
  };
  return {
    api: (as) => ({ url: find('api', running?.api), token: madeOnce(() => tokenFor(as, env, running?.signIn)) }),
    adapter: (agency) => find(agency, running?.adapters[agency]),
    projector: () => find('projector', running?.internal['projector']),
  };
}

/** @throws refusal for an agency there is no adapter for */
export function agencyNamed(text: string): Agency {
  const agency = Agency.safeParse(text);
  if (agency.success) return agency.data;
  throw refusal('no-such-agency', `There is no agency ${text}; there are: ${Agency.options.join(', ')}.`);
}

function readRunning(file: string): z.infer<typeof Running> | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
