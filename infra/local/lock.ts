import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasCode } from './error-code';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity';

export type Lock = { release: () => void };

export type LockWish = {
  file: string;
  waitSeconds: number;
  /** Called once, when somebody else holds the lock. */
  onWait: (holder: ProcessIdentity) => void;
};

/** Holds a lock file for as long as this process lives, or until released; undefined when the wait was in vain. */
export async function holdLock({ file, waitSeconds, onWait }: LockWish): Promise<Lock | undefined> {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = performance.now() + waitSeconds * 1000;
  let told = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder === undefined) continue;
    if (!isAlive(holder)) {
      removeStale(file, holder);
      continue;
    }
    if (performance.now() > deadline) return undefined;
    if (!told) onWait(holder);
    told = true;
    await pause(100);
  }
  return { release: () => rmSync(file, { force: true }) };
}

/** Written aside and linked into place: whoever sees the lock sees its holder. */
function take(file: string): boolean {
  const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(aside, JSON.stringify(identityOf(process.pid)));
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(aside);
  }
}

function holderOf(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new Error(`The lock ${file} cannot be read; delete it when nothing of this clone runs.`, { cause: error });
  }
}

/** Moved away first: of two that see the same dead holder only one gets it, and a fresh lock is put back. */
function removeStale(file: string, dead: ProcessIdentity): void {
  const moved = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, moved);
    const found = holderOf(moved);
    if (found?.pid !== dead.pid || found.startTime !== dead.startTime) linkSync(moved, file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}
