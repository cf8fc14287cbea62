import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A pid alone is not enough: the system gives it to somebody else later. The start time tells the two apart. */
export type ProcessIdentity = { pid: number; startTime: string };

const hasProc = existsSync('/proc/self/stat');

/** When the process began, in the system's own words; undefined when it is gone or only a zombie is left of it. */
export function startTimeOf(pid: number): string | undefined {
  try {
    return hasProc ? fromProc(readFileSync(`/proc/${pid}/stat`, 'utf8')) : fromPs(pid);
  } catch {
    return undefined;
  }
}

/** The program's name may hold spaces and brackets, so the fields are counted from the last bracket on. */
export function fromProc(stat: string): string | undefined {
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? undefined : fields[18];
}

function fromPs(pid: number): string | undefined {
  const answer = execFileSync('ps', ['-o', 'state=,lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
  return answer === '' || answer.startsWith('Z') ? undefined : answer.slice(answer.indexOf(' ')).trim();
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, startTime: startTimeOf(pid) ?? 'already gone' };
}

export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  return startTimeOf(pid) === startTime;
}
