import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLedger, leftovers, type Ledger } from './ledger';
import { holdLock, type Lock } from './lock';
import { createPorts, type Ports } from './ports';
import { endProcess, startProgram, type Start } from './program';
import { say } from './progress';

export type DataFolder = {
  folder: string;
  logs: string;
  ports: Ports;
  /** Starts a program and notes it in the ledger until it has ended. */
  start: Start;
  /** True once everything is being ended. */
  isEnding: () => boolean;
  /** Ends whatever this launcher started and still runs, all at once. */
  endAll: () => Promise<void>;
  /** Lets the next launcher in. */
  release: () => void;
};

const kept = [
  'access-heads',
  'temporal',
  'kafka',
  'mongo',
  'stand-in',
  'sample',
  'logs',
  'key',
  'ports.json',
  'run.json',
];

/**
 * Takes a data folder for this launcher alone: waits a little for one that is stopping, ends what a killed launcher
 * left behind, and forgets the data when asked.
 *
 * @throws when another launcher is at work on the same folder
 */
export async function openDataFolder(folder: string, fresh: boolean): Promise<DataFolder> {
  mkdirSync(folder, { recursive: true });
  const lock = await lockFor(folder);
  const ledger = createLedger(join(folder, 'ledger.json'));
  try {
    await endLeftovers(ledger);
  } catch (error) {
    lock.release();
    throw error;
  }
  if (fresh) for (const name of kept) rmSync(join(folder, name), { recursive: true, force: true });
  return opened({ folder, ledger, lock });
}

function opened({ folder, ledger, lock }: { folder: string; ledger: Ledger; lock: Lock }): DataFolder {
  let ending = false;
  return {
    folder,
    logs: join(folder, 'logs'),
    ports: createPorts(join(folder, 'ports.json')),
    start: (program) => {
      if (ending) throw new Error(`${program.name} is not started: everything is being stopped.`);
      const started = startProgram(program);
      const { identity } = started;
      ledger.add({ ...identity, name: program.name });
      void started.ended.then(() => ledger.remove(identity));
      return started;
    },
    isEnding: () => ending,
    endAll: async () => {
      ending = true;
      await Promise.all(ledger.entries().map((entry) => endProcess(entry)));
      for (const entry of ledger.entries()) ledger.remove(entry);
    },
    release: lock.release,
  };
}

async function lockFor(folder: string): Promise<Lock> {
  let holder = 0;
  const lock = await holdLock({
    file: join(folder, 'launcher.lock'),
    waitSeconds: 15,
    onWait: ({ pid }) => {
      holder = pid;
      say(`Another start of this clone (pid ${pid}) is at work; waiting 15 s for it to stop.`);
    },
  });
  if (lock !== undefined) return lock;
  throw new Error(
    `This clone is already started (pid ${holder}). Stop that one first: its data can serve one at a time.`,
  );
}

async function endLeftovers(ledger: Ledger): Promise<void> {
  const left = leftovers(ledger.entries());
  if (left.length > 0) {
    const names = left.map(({ name, pid }) => `${name} (pid ${pid})`).join(', ');
    say(`A start of this clone was killed and left these running; ending them: ${names}.`);
  }
  await Promise.all(left.map((entry) => endProcess(entry)));
  for (const entry of ledger.entries()) ledger.remove(entry);
}
