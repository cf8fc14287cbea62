import { type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../local/progress';

export type Patience = { wholeMs: number; lingerMs: number };

/**
 * Ends a run that never comes to its count, or that counted and does not end because a test left something running:
 * either has failed, and what comes after it need not wait. Whoever starts the watch clears it.
 */
export function endWhenHanging(child: ChildProcess, countFile: string, patience: Patience): NodeJS.Timeout {
  const began = performance.now();
  let counted = Infinity;
  return setInterval(() => {
    const now = performance.now();
    if (existsSync(countFile)) counted = Math.min(counted, now);
    const lingers = now - counted > patience.lingerMs;
    if (!lingers && now - began <= patience.wholeMs) return;
    say(lingers ? 'The tests are over, but one left something running.' : 'The tests do not come to an end.');
    child.kill('SIGKILL');
  }, 500);
}
