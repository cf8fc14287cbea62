import { type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../local/data-folder';
import { localKey, localKeyFile } from '../local/local-key';
import { runServers } from '../local/servers';
import { timeSkippingServer } from '../local/servers/time-skipping';
import { openStack } from '../local/stack';
import { chromiumProgram } from './chromium';
import { browserFolder, flowFolder, liveFolder } from './folders';
import { runJest, type Count } from './jest-run';

export type Kind = (args: readonly string[]) => Promise<Count>;

/** What has to be ended when we are. */
const running: { jest?: ChildProcess; stop?: () => Promise<void> } = {};

/** In the order in which a mistake is cheapest to find. */
export const kinds: Record<string, Kind> = {
  unit: (args) => jest('unit', args),
  live: (args) => whileServersRun((env) => jest('live', ['--runInBand', ...args], env)),
  flow: async (args) => {
    const count = await jest('flow', ['--runInBand', ...args]);
    await endLeftovers();
    return count;
  },
  browser: (args) => whileSampleRuns((env) => jest('browser', ['--runInBand', ...args], env)),
};

/** Ends the tests and what runs for them, also in the middle. */
export async function stopTests(): Promise<void> {
  if (running.jest?.exitCode === null) running.jest.kill('SIGTERM');
  await stopRunning();
  await endLeftovers();
}

function jest(project: string, args: readonly string[], env: Record<string, string> = {}): Promise<Count> {
  const countFile = join(liveFolder, 'count.json');
  return runJest({ project, args, env, countFile, onStart: (child) => (running.jest = child) });
}

type During = (env: Record<string, string>) => Promise<Count>;

/** Servers with fresh data, shared by all live tests and stopped behind them; none is got in the middle of a test. */
async function whileServersRun(during: During): Promise<Count> {
  const data = await openDataFolder(liveFolder, true);
  running.stop = async () => {
    await data.endAll();
    data.release();
  };
  await timeSkippingServer();
  const keys = { THROUGHGATE_KEY: localKey(data.folder), THROUGHGATE_KEY_FILE: localKeyFile(data.folder) };
  const count = await during({ ...(await runServers(data)), ...keys });
  await stopRunning();
  return count;
}

/** The whole stack with the sample caseload, on fresh data. @throws when there is no browser to look at it */
async function whileSampleRuns(during: During): Promise<Count> {
  const CHROMIUM = await chromiumProgram(browserFolder);
  const stack = await openStack({ dataFolder: browserFolder, fresh: true, sample: true });
  running.stop = stack.stop;
  const { console: CONSOLE_URL, standIn: STAND_IN_URL, adapters, signIn } = (await stack.start()).addresses;
  const addresses = { CONSOLE_URL, STAND_IN_URL, EVENTS_URL: adapters.events, SIGN_IN: JSON.stringify(signIn) };
  const count = await during({ CHROMIUM, ...addresses });
  await stopRunning();
  return count;
}

async function stopRunning(): Promise<void> {
  await running.stop?.();
  delete running.stop;
}

/** A test that was killed could not stop its stack: whoever opens the data folder next ends what is left. */
async function endLeftovers(): Promise<void> {
  if (existsSync(flowFolder)) (await openDataFolder(flowFolder, false)).release();
}
