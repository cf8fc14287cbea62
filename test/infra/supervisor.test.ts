import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, startProgram, type Program } from '../../infra/local/program';
import { keepRunning, pauseBeforeRestart } from '../../infra/local/supervisor';
import { ownFolder } from '../support/own-folder';

const folder = ownFolder();

/** Writes one line at each start, then does what the script says. */
const program = (name: string, script: string): Program => {
  const logFile = join(folder, `${name}.log`);
  return { name, command: process.execPath, args: ['-e', `console.log('started'); ${script}`], logFile };
};

async function untilStarted({ logFile }: Program, times: number): Promise<void> {
  const starts = (): number => (existsSync(logFile) ? readFileSync(logFile, 'utf8').split('started').length - 1 : 0);
  while (starts() < times) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a service that dies', () => {
  it('is started again, also when it was killed the hard way', async () => {
    const service = program('killed', 'setInterval(() => {}, 1000)');
    let stopping = false;
    const kept = keepRunning({ program: service, start: startProgram, isStopping: () => stopping, firstPauseMs: 10 });
    await untilStarted(service, 1);
    const first = kept.current().identity;
    process.kill(first.pid, 'SIGKILL');
    await untilStarted(service, 2);
    expect(kept.current().identity).not.toEqual(first);
    expect(kept.deaths()).toBe(1);
    stopping = true;
    await endProcess(kept.current().identity);
  });

  it('is started again as often as it dies, with its deaths counted', async () => {
    const service = program('dying', 'process.exit(3)');
    let stopping = false;
    const kept = keepRunning({ program: service, start: startProgram, isStopping: () => stopping, firstPauseMs: 1 });
    await untilStarted(service, 3);
    stopping = true;
    await kept.current().ended;
    expect(kept.deaths()).toBeGreaterThanOrEqual(2);
  });

  it('stays down when its end was wanted', async () => {
    const service = program('stopped', 'setInterval(() => {}, 1000)');
    let stopping = false;
    const kept = keepRunning({ program: service, start: startProgram, isStopping: () => stopping, firstPauseMs: 1 });
    stopping = true;
    await endProcess(kept.current().identity);
    await kept.current().ended;
    expect(kept.deaths()).toBe(0);
  });

  it('waits longer before each start the quicker it dies, and never longer than five seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 40].map((deaths) => pauseBeforeRestart(deaths))).toEqual([
      200, 200, 400, 800, 1600, 3200, 5000, 5000,
    ]);
  });
});
