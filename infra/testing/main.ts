import { type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDataFolder } from '../local/clone';
import { openDataFolder, type DataFolder } from '../local/data-folder';
import { say } from '../local/progress';
import { runServers } from '../local/servers';
import { stopOnSignals } from '../local/shutdown';
import { runJest, selectedFiles, type Count } from './jest-run';

const dataFolder = join(defaultDataFolder, 'testing');
const countFile = join(dataFolder, 'count.json');

/** What has to be ended when we are. */
const running: { jest?: ChildProcess; data?: DataFolder } = {};

/**
 * `npm test`: the tests that need no server, then those that do, on servers of their own with fresh data. Arguments go
 * to jest as they are, so `npm test -- domain` runs what has `domain` in its path; servers start only when asked for.
 */
async function main(): Promise<void> {
  const end = stopOnSignals(async () => {
    running.jest?.kill('SIGTERM');
    await running.data?.endAll();
    running.data?.release();
  });
  mkdirSync(dataFolder, { recursive: true });
  const { project, args } = wish(process.argv.slice(2));
  const counts =
    project === undefined ? [await run('unit', args), await runLive('live', args)] : [await runLive(project, args)];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  if (passed + failed === 0) say('No test matches.');
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  await end(failed === 0 && passed > 0 ? 0 : 1);
}

/** `--project browser` runs that one alone; it takes the servers for granted. */
function wish(given: readonly string[]): { project?: string; args: string[] } {
  const [first, second, ...rest] = given;
  return first === '--project' && second !== undefined ? { project: second, args: rest } : { args: [...given] };
}

function run(project: string, args: readonly string[], env?: Record<string, string>): Promise<Count> {
  return runJest({
    project,
    args,
    countFile,
    ...(env === undefined ? {} : { env }),
    onStart: (child) => (running.jest = child),
  });
}

async function runLive(project: string, args: readonly string[]): Promise<Count> {
  if ((await selectedFiles(project, args)).length === 0) return { passed: 0, failed: 0 };
  const data = await openDataFolder(dataFolder, true);
  running.data = data;
  const THROUGHGATE_KEY = `test:${randomBytes(32).toString('base64')}`;
  return run(project, ['--runInBand', ...args], { ...(await runServers(data)), THROUGHGATE_KEY });
}

void main();
