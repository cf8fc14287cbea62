import { type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder, type DataFolder } from '../local/data-folder';
import { say } from '../local/progress';
import { runServers } from '../local/servers';
import { timeSkippingServer } from '../local/servers/time-skipping';
import { stopOnSignals } from '../local/shutdown';
import { flowFolder, liveFolder } from './folders';
import { runJest, selectedFiles, type Count } from './jest-run';

/** What has to be ended when we are. */
const running: { jest?: ChildProcess; data?: DataFolder } = {};

type Run = (args: readonly string[]) => Promise<Count>;

/** In the order in which a mistake is cheapest to find. `browser` needs a browser, so it runs only when named. */
const runs: Record<string, Run> = {
  unit: (args) => run('unit', args),
  live: runLive,
  flow: (args) => runWithOwnStack('flow', args),
  browser: (args) => runWithOwnStack('browser', args),
};
const always = ['unit', 'live', 'flow'];

/**
 * `npm test`: the tests that need nothing, those that need servers, those that bring the whole stack. Arguments go to
 * jest as they are, so `npm test -- domain` runs what has `domain` in its path; servers start only for tests that need
 * them. `--project <name>` in front runs one kind alone.
 */
async function main(): Promise<void> {
  const end = stopOnSignals(stop);
  mkdirSync(liveFolder, { recursive: true });
  const { projects, args } = wish(process.argv.slice(2));
  const sum: Count = { passed: 0, failed: 0 };
  for (const project of projects) {
    const { passed, failed } = await start(project, args);
    sum.passed += passed;
    sum.failed += failed;
  }
  if (sum.passed + sum.failed === 0) say('No test matches.');
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  await end(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
}

function wish([first, second, ...rest]: readonly string[]): { projects: readonly string[]; args: string[] } {
  if (first === '--project' && second !== undefined) return { projects: [second], args: rest };
  return { projects: always, args: [first, second, ...rest].filter((arg) => arg !== undefined) };
}

/** A kind of test that cannot be started has failed once; the others still run. */
async function start(project: string, args: readonly string[]): Promise<Count> {
  try {
    const runProject = runs[project];
    if (runProject === undefined) throw new Error(`There are no tests of the kind ${project}.`);
    if ((await selectedFiles(project, args)).length === 0) return { passed: 0, failed: 0 };
    return await runProject(args);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

function run(project: string, args: readonly string[], env: Record<string, string> = {}): Promise<Count> {
  const countFile = join(liveFolder, 'count.json');
  return runJest({ project, args, env, countFile, onStart: (child) => (running.jest = child) });
}

/** Servers with fresh data, shared by all live tests and stopped behind them; none is got in the middle of a test. */
async function runLive(args: readonly string[]): Promise<Count> {
  const data = await openDataFolder(liveFolder, true);
  running.data = data;
  await timeSkippingServer();
  const THROUGHGATE_KEY = `test:${randomBytes(32).toString('base64')}`;
  const count = await run('live', ['--runInBand', ...args], { ...(await runServers(data)), THROUGHGATE_KEY });
  await stopServers();
  return count;
}

async function runWithOwnStack(project: string, args: readonly string[]): Promise<Count> {
  const count = await run(project, ['--runInBand', ...args]);
  await endLeftovers();
  return count;
}

async function stop(): Promise<void> {
  if (running.jest?.exitCode === null) running.jest.kill('SIGTERM');
  await stopServers();
  await endLeftovers();
}

async function stopServers(): Promise<void> {
  await running.data?.endAll();
  running.data?.release();
  delete running.data;
}

/** A test that was killed could not stop its stack: whoever opens the data folder next ends what is left. */
async function endLeftovers(): Promise<void> {
  if (existsSync(flowFolder)) (await openDataFolder(flowFolder, false)).release();
}

void main();
