import { setTimeout as pause } from 'node:timers/promises';
import { describeEnding, type Program, type Start, type StartedProgram } from './program';
import { say } from './progress';

export type Keeping = {
  program: Program;
  start: Start;
  /** True from the moment on when an end is wanted and no death any more. */
  isStopping: () => boolean;
  /** The program when it runs already; else it is started here. */
  running?: StartedProgram;
  firstPauseMs?: number;
};

export type KeptProgram = {
  current: () => StartedProgram;
  deaths: () => number;
};

const longestPauseMs = 5000;
const steadyMs = 30_000;

/** How long to wait before the next start: twice as long with each quick death, up to five seconds. */
export function pauseBeforeRestart(quickDeaths: number, firstPauseMs = 200): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, quickDeaths - 1));
}

/** Keeps a program running: says in one line why it died and starts it again, with the same ports and settings. */
export function keepRunning({ program, start, isStopping, running, firstPauseMs }: Keeping): KeptProgram {
  let current = running ?? start(program);
  let deaths = 0;
  const watch = async (quickDeaths: number): Promise<void> => {
    const began = performance.now();
    const ending = await current.ended;
    if (isStopping()) return;
    deaths += 1;
    const quick = performance.now() - began < steadyMs ? quickDeaths + 1 : 1;
    const pauseMs = pauseBeforeRestart(quick, firstPauseMs);
    say(`${program.name} died (${describeEnding(ending)}); starting it again in ${pauseMs / 1000} s.`);
    await pause(pauseMs);
    if (isStopping()) return;
    current = start(program);
    return watch(quick);
  };
  void watch(0);
  return { current: () => current, deaths: () => deaths };
}
