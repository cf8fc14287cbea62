import { mkdirSync } from 'node:fs';
import { say } from '../local/progress';
import { stopOnSignals } from '../local/shutdown';
import { liveFolder } from './folders';
import { selectedFiles, type Count } from './jest-run';
import { kinds, stopTests } from './kinds';

/** A browser is not on every machine, so its tests run only when they are named. */
const always = ['unit', 'live', 'flow'];

/**
 * `npm test`: the tests that need nothing, those that need servers, those that bring the whole stack. Arguments go to
 * jest as they are, so `npm test -- domain` runs what has `domain` in its path; servers start only for tests that need
 * them. `--project <name>` in front runs one kind alone.
 */
async function main(): Promise<void> {
  const end = stopOnSignals(stopTests);
  mkdirSync(liveFolder, { recursive: true });
  const { projects, args } = wish(process.argv.slice(2));
  const sum: Count = { passed: 0, failed: 0 };
  for (const project of projects) {
    const { passed, failed } = await run(project, args);
    sum.passed += passed;
    sum.failed += failed;
  }
  if (sum.passed + sum.failed === 0) say('No test matches.');
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  await end(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
}

function wish([first, second, ...rest]: readonly string[]): { projects: readonly string[]; args: string[] } {
  if (first === '--project' && second !== undefined) return { projects: [second], args: rest };
  return { projects: always, args: [first, second, ...rest].filter((arg) => arg !== undefined) };
}

/** A kind of test that cannot be started has failed once; the others still run. */
async function run(project: string, args: readonly string[]): Promise<Count> {
  try {
    const kind = kinds[project];
    if (kind === undefined) throw new Error(`There are no tests of the kind ${project}.`);
    if ((await selectedFiles(project, args)).length === 0) return { passed: 0, failed: 0 };
    return await kind(args);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await stopTests();
    return { passed: 0, failed: 1 };
  }
}

void main();
