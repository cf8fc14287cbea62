import { open, readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
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

async function main(): Promise<void> {
  process.exitCode = await runCommand(process.argv.slice(2), {
    env: process.env,
    // npm runs a script in the clone's folder, wherever it was called.
    folder: process.cwd(),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    read,
    stream,
  });
}

void main();
