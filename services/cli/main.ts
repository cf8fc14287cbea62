import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { buffer, text } from 'node:stream/consumers';
import { runCommand } from './program';
import { refusal } from './refusal';

async function read(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  return readFile(file).catch(() => notThere(file));
}

async function* stream(file: string): AsyncGenerator<Uint8Array> {
  if (file === '-') yield* process.stdin;
  else yield* (await open(file).catch(() => notThere(file))).createReadStream();
}

function notThere(file: string): never {
  throw refusal('no-such-file', `${file} cannot be read.`);
}

/** In the clone's folder, as npm would; ends with us. */
async function runScript(script: string, args: string[]): Promise<{ code: number; out: string }> {
  const prepare = ['infra/local/prepare.mjs', '--no-console', script, ...args];
  const child = spawn(process.execPath, prepare, { stdio: ['ignore', 'pipe', 'inherit'] });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  const ended = once(child, 'exit');
  const out = await text(child.stdout);
  const [code] = (await ended) as [number | null];
  return { code: code ?? 1, out };
}

/** Whoever reads may have seen enough, as `head` has: what is left is for nobody. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

async function main(): Promise<void> {
  process.exitCode = await runCommand(process.argv.slice(2), {
    env: process.env,
    // npm runs a script in the clone's folder, wherever it was called.
    folder: process.cwd(),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    read,
    stream,
    run: runScript,
    now: () => new Date().toISOString(),
  });
}

void main();
