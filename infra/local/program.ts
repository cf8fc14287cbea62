import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity';

export type Program = {
  name: string;
  command: string;
  args: string[];
  /** Added to our own environment. */
  env?: Record<string, string>;
  cwd?: string;
  logFile: string;
};

/** How a program ended: a code, or the signal that ended it. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type StartedProgram = {
  identity: ProcessIdentity;
  logFile: string;
  ended: Promise<Ending>;
  isOver: () => boolean;
};

export type Start = (program: Program) => StartedProgram;

/**
 * Starts a program with its output appended to its log file. It gets a process group of its own: Ctrl-C in a terminal
 * then reaches only the launcher, which stops the rest in order.
 *
 * @throws when the program cannot be started at all
 */
export function startProgram({ name, command, args, env, cwd, logFile }: Program): StartedProgram {
  mkdirSync(dirname(logFile), { recursive: true });
  setAsideWhenLarge(logFile);
  const log = openSync(logFile, 'a');
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let over = false;
  const ended = new Promise<Ending>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null): void => {
      over = true;
      resolve({ code, signal });
    };
    child.once('exit', end);
    child.once('error', () => end(null, null));
  });
  if (child.pid === undefined) throw new Error(`${name} cannot be started: ${command} is missing or not executable.`);
  return { identity: identityOf(child.pid), logFile, ended, isOver: () => over };
}

/** One older log is kept beside the one that grows. */
function setAsideWhenLarge(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 50_000_000) renameSync(logFile, `${logFile}.old`);
}

/** SIGTERM, then SIGKILL to whatever is left after the grace. Does nothing when the pid belongs to another process. */
export async function endProcess(identity: ProcessIdentity, graceSeconds = 10): Promise<void> {
  if (!isAlive(identity)) return;
  signalGroup(identity.pid, 'SIGTERM');
  if (await isGoneWithin(identity, graceSeconds)) return;
  signalGroup(identity.pid, 'SIGKILL');
  await isGoneWithin(identity, graceSeconds);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended by itself between the look and the signal.
  }
}

async function isGoneWithin(identity: ProcessIdentity, seconds: number): Promise<boolean> {
  const deadline = performance.now() + seconds * 1000;
  while (isAlive(identity)) {
    if (performance.now() > deadline) return false;
    await pause(30);
  }
  return true;
}

/** The end of a log, for a message about what went wrong. */
export function lastLines(logFile: string, count = 15): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/** `code 1` or `signal SIGKILL`, for people. */
export function describeEnding({ code, signal }: Ending): string {
  return signal === null ? `code ${code ?? 'unknown'}` : `signal ${signal}`;
}
