import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../../infra/local/data-folder';
import { createLedger } from '../../infra/local/ledger';
import { holdLock } from '../../infra/local/lock';
import { isAlive } from '../../infra/local/process-identity';
import { endProcess, startProgram, type StartedProgram } from '../../infra/local/program';
import { ownFolder } from '../support/own-folder';

const folder = ownFolder();
const logFile = join(folder, 'logs', 'program.log');

const node = (script: string): StartedProgram =>
  startProgram({ name: 'small program', command: process.execPath, args: ['-e', script], logFile });
const waiting = (): StartedProgram => node('setInterval(() => {}, 1000)');

async function untilLogged(text: string): Promise<void> {
  while (!readFileSync(logFile, 'utf8').includes(text)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a process of ours', () => {
  it('ends when it is asked to', async () => {
    const program = waiting();
    await endProcess(program.identity);
    expect((await program.ended).signal).toBe('SIGTERM');
  });

  it('is ended the hard way when it does not listen', async () => {
    const program = node("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('deaf');");
    await untilLogged('deaf');
    await endProcess(program.identity, 0.3);
    expect((await program.ended).signal).toBe('SIGKILL');
  });

  it('is left alone when only its number matches', async () => {
    const stranger = waiting();
    await endProcess({ ...stranger.identity, startTime: 'another moment' });
    expect(isAlive(stranger.identity)).toBe(true);
    await endProcess(stranger.identity);
  });
});

describe('a data folder', () => {
  it('ends what a killed start left in it, and touches nothing else', async () => {
    const own = join(folder, 'killed');
    const [left, stranger] = [waiting(), waiting()];
    const ledger = createLedger(join(own, 'ledger.json'));
    ledger.add({ ...left.identity, name: 'kafka' });
    ledger.add({ pid: stranger.identity.pid, startTime: 'another moment', name: 'temporal' });
    const data = await openDataFolder(own, false);
    expect([isAlive(left.identity), isAlive(stranger.identity)]).toEqual([false, true]);
    data.release();
    await endProcess(stranger.identity);
  });

  it('forgets the data of earlier starts only when asked', async () => {
    const own = join(folder, 'kept');
    mkdirSync(join(own, 'kafka'), { recursive: true });
    writeFileSync(join(own, 'kafka', 'log'), 'reports');
    (await openDataFolder(own, false)).release();
    expect(existsSync(join(own, 'kafka', 'log'))).toBe(true);
    (await openDataFolder(own, true)).release();
    expect(existsSync(join(own, 'kafka'))).toBe(false);
  });

  it('starts nothing more once everything is being ended', async () => {
    const data = await openDataFolder(join(folder, 'ending'), false);
    const program = { name: 'late', command: process.execPath, args: ['-e', ''], logFile };
    const started = data.start({ ...program, args: ['-e', 'setInterval(() => {}, 1000)'] });
    await data.endAll();
    expect(started.isOver() || !isAlive(started.identity)).toBe(true);
    expect(() => data.start(program)).toThrow('everything is being stopped');
    data.release();
  });
});

describe('a lock', () => {
  it('is taken over from a holder that died without letting go', async () => {
    const file = join(folder, 'dead.lock');
    const dead = node('');
    await dead.ended;
    writeFileSync(file, JSON.stringify(dead.identity));
    const lock = await holdLock({ file, waitSeconds: 0, onWait: () => undefined });
    expect(lock).toBeDefined();
    lock?.release();
    expect(existsSync(file)).toBe(false);
  });

  it('is not taken from a holder that lives, who is named', async () => {
    const file = join(folder, 'living.lock');
    const holders: number[] = [];
    const first = await holdLock({ file, waitSeconds: 0, onWait: () => undefined });
    const second = await holdLock({ file, waitSeconds: 0.2, onWait: ({ pid }) => holders.push(pid) });
    expect([second, holders]).toEqual([undefined, [process.pid]]);
    first?.release();
  });
});
