import { setTimeout as pause } from 'node:timers/promises';
import { describeEnding, lastLines, type StartedProgram } from './program';

export type Awaited = {
  name: string;
  /** True when the other side answers in its own protocol; a failure counts as "not yet". */
  answers: () => Promise<boolean>;
  /** The process behind it, where it is ours: when it ends there is nothing left to wait for. */
  program?: StartedProgram;
  withinSeconds: number;
};

/** @throws when its process ends or the time is over, with the end of its log */
export async function untilReady({ name, answers, program, withinSeconds }: Awaited): Promise<void> {
  const deadline = performance.now() + withinSeconds * 1000;
  while (!(await answers().catch(() => false))) {
    if (program?.isOver() === true) {
      throw new Error(`${name} ended at its start (${describeEnding(await program.ended)}).${logOf(program)}`);
    }
    if (performance.now() > deadline) {
      throw new Error(`${name} did not answer within ${withinSeconds} s.${logOf(program)}`);
    }
    await pause(100);
  }
}

const logOf = (program: StartedProgram | undefined): string =>
  program === undefined ? '' : `\n${lastLines(program.logFile)}\n(log: ${program.logFile})`;
