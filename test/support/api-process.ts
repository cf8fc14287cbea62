import { spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { clone } from './tree';

export type ApiProcess = { url: string; kill(): Promise<void> };

/** Nobody is there: only who is signed in already gets in. */
const nowhere = 'http://127.0.0.1:9';

/** What the api is told beyond the servers: its own files in a folder, and no limit to what is asked. */
export function apiSettings(folder: string, mongoUri: string): Record<string, string> {
  const keyFile = join(folder, 'sign-in-key.json');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(keyFile, JSON.stringify(privateKey.export({ format: 'jwk' })));
  return {
    MONGODB_URI: mongoUri,
    ACCESS_HEADS: join(folder, 'heads'),
    ...{ PUBLIC_URL: nowhere, OIDC_ISSUER: nowhere, OIDC_CLIENT_ID: 'tests', OIDC_AUDIENCE: 'tests' },
    OIDC_CLIENT_KEY_FILE: keyFile,
    ...{ REQUESTS_A_MINUTE: '1000000', PEOPLE_IN_TEN_MINUTES: '1000000' },
  };
}

/** What a failed test left. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The api as it runs, in a process of its own that can be killed. Resolves when it answers. */
export async function startApiProcess(env: Record<string, string>): Promise<ApiProcess> {
  const main = join(clone, 'dist', 'services', 'api', 'main.js');
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  running.add(child);
  return {
    url: await listening(child),
    async kill() {
      child.kill('SIGKILL');
      await ended;
      running.delete(child);
    },
  };
}

async function listening({ stdout }: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: stdout! })) {
    const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
    if (msg === 'listening' && url !== undefined) return url;
  }
  throw new Error('The api ended before it listened.');
}
