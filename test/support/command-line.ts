import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../services/cli/program';
import { refusal } from '../../services/cli/refusal';

/** Runs a command of the command line as in a clone's folder: what it said, and its exit code. One file can be read, and those that lie there. */
export async function runIn(folder: string, args: string[], env: Record<string, string>) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, {
    env,
    folder,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    run: async () => ({ code: 0, out: '' }),
    now: () => '2026-03-02T09:00:00.000Z',
    stream: async function* () {
      yield* [];
    },
    read: async (file) => {
      const lying = join(folder, file);
      if (existsSync(lying)) return readFileSync(lying);
      if (file !== 'payload.json') throw refusal('no-such-file', `${file} cannot be read.`);
      return Buffer.from('{"eventType": "prison-offender-events.prisoner.received"}');
    },
  });
  return { code, out, err };
}
