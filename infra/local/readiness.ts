import { setTimeout as pause } from 'node:timers/promises';
import { describeEnding, lastLines, type StartedProgram } from './program';

export type Awaited = {
  name: string;
  /** True when the other side answers in its own protocol; a failure counts as "not yet". */
  answers: () => Promise<boolean>;
  /** Says why there is nothing left to wait for. */
  hopeless: () => string | undefined;
  withinSeconds: number;
  logFile: string;
};

/** @throws when there is no hope or the time is over, with the end of the log */
export async function untilReady({ name, answers, hopeless, withinSeconds, logFile }: Awaited): Promise<void> {
  const deadline = performance.now() + withinSeconds * 1000;
  const log = (): string => `\n${lastLines(logFile)}\n(log: ${logFile})`;
  while (!(await answers().catch(() => false))) {
    const why = hopeless();
    if (why !== undefined) throw new Error(`${name} ${why}${log()}`);
    if (performance.now() > deadline) throw new Error(`${name} did not answer within ${withinSeconds} s.${log()}`);
    await pause(100);
  }
}

/** For a program that must not end at all while it starts. */
export async function untilAnswering(
  program: StartedProgram,
  { name, answers, withinSeconds }: Pick<Awaited, 'name' | 'answers' | 'withinSeconds'>,
): Promise<void> {
  let how: string | undefined;
  void program.ended.then((ending) => (how = `ended at its start (${describeEnding(ending)}).`));
  await untilReady({ name, answers, hopeless: () => how, withinSeconds, logFile: program.logFile });
}
