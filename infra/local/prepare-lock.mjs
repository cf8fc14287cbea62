// The lock of prepare.mjs: a file that names its holder by pid and start time. infra/local/lock.ts is its like for
// compiled code; this one must run before anything is compiled.
import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs the work while holding the lock file; waits for a living holder and takes over from a dead one. */
export async function withLock({ file, onWait }, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file);) {
    const holder = read(file);
    if (holder === undefined) continue;
    if (startTimeOf(holder.pid) === holder.startTime) {
      if (!told) onWait(holder.pid);
      told = true;
      await pause(100);
    } else removeStale(file, holder);
  }
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  try {
    return await work();
  } finally {
    letGo();
    process.removeListener('exit', letGo);
  }
}

/** Written aside and linked into place, so that a lock that is there is whole. */
function take(file) {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) }));
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside);
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Of two that see the same dead holder only one moves it away; a fresh lock moved by mistake is put back. */
function removeStale(file, dead) {
  const moved = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, moved);
    const found = read(moved);
    if (found?.pid !== dead.pid || found.startTime !== dead.startTime) linkSync(moved, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}

function startTimeOf(pid) {
  try {
    if (!existsSync('/proc/self/stat'))
      return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : fields[18];
  } catch {
    return undefined;
  }
}
