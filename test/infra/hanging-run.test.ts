import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWhenHanging, type Patience } from '../../infra/testing/hanging-run';
import { ownFolder } from '../support/own-folder';

const folder = ownFolder();

async function signalThatEnds(countFile: string, patience: Patience): Promise<unknown> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const watch = endWhenHanging(child, countFile, patience);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearInterval(watch);
  return signal;
}

describe('a run of tests that hangs', () => {
  it('is ended when it has counted and something in it still runs', async () => {
    const countFile = join(folder, 'counted.json');
    writeFileSync(countFile, '{}');
    expect(await signalThatEnds(countFile, { wholeMs: 600_000, lingerMs: 10 })).toBe('SIGKILL');
  });

  it('is ended when it never comes to its count', async () => {
    expect(await signalThatEnds(join(folder, 'never.json'), { wholeMs: 10, lingerMs: 600_000 })).toBe('SIGKILL');
  });
});
