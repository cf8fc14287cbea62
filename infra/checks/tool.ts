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

const running = new Set<ChildProcess>();

/** Ends whatever tool still runs. */
export function endTools(): void {
  for (const child of running) child.kill('SIGTERM');
}

function ending(child: ChildProcess): Promise<number | null> {
  running.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
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
