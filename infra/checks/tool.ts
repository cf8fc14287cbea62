import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { cloneFolder } from '../local/clone';

export type Tool = keyof typeof programs;

const programs = {
  prettier: 'prettier/bin/prettier.cjs',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  jest: 'jest/bin/jest.js',
} as const;

const command = (tool: Tool): string => join(cloneFolder, 'node_modules', programs[tool]);

const running = new Map<ChildProcess, Promise<number | null>>();

/** Ends whatever tool still runs, and waits until it has. */
export async function endTools(): Promise<void> {
  for (const child of running.keys()) child.kill('SIGTERM');
  await Promise.allSettled(running.values());
}

function ending(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  running.set(child, ended);
  return ended.finally(() => running.delete(child));
}

/** Runs a tool of the clone with its words on standard error; true when it found nothing to say against. */
export async function passes(tool: Tool, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [command(tool), ...args], {
    cwd: cloneFolder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return (await ending(child)) === 0;
}

/** Runs a tool in a folder and gives back its report as JSON, whatever it found. @throws when it prints none */
export async function reportOf(tool: Tool, args: readonly string[], folder: string): Promise<unknown> {
  const child = spawn(process.execPath, [command(tool), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', process.stderr],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  await ending(child);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
