import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from '../local/clone';
import { endWhenHanging } from './hanging-run';

const jestProgram = join(cloneFolder, 'node_modules', 'jest', 'bin', 'jest.js');

export type Count = { passed: number; failed: number };

/** What jest writes about a run; a file that could not even be loaded counts no test. */
export type JestReport = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number };

export type JestWish = {
  project: string;
  /** Handed on to jest as they are. */
  args: readonly string[];
  env?: Record<string, string>;
  /** Where jest leaves its count, and where it is taken away again. */
  countFile: string;
  onStart?: (child: ChildProcess) => void;
};

/** A whole kind of tests takes some ten minutes on two cores; once it has counted, jest has only to end. */
const patience = { wholeMs: 20 * 60_000, lingerMs: 30_000 };

/** Runs one of jest's projects with its words on standard error, and counts; a run that hangs is ended and has failed. */
export async function runJest({ project, args, env, countFile, onStart }: JestWish): Promise<Count> {
  rmSync(countFile, { force: true });
  const own = ['--selectProjects', project, '--passWithNoTests', '--json', '--outputFile', countFile];
  const child = spawn(process.execPath, [jestProgram, ...own, ...args], {
    cwd: cloneFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onStart?.(child);
  const watch = endWhenHanging(child, countFile, patience);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearInterval(watch);
  return countOf(readReport(countFile), code);
}

function readReport(countFile: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(countFile, 'utf8')) as JestReport;
  } catch {
    return undefined;
  } finally {
    rmSync(countFile, { force: true });
  }
}

/** A run that ends badly has failed at least once, also when jest died before it could count. */
export function countOf(report: JestReport | undefined, exitCode: number | null): Count {
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/** The test files of a project that the arguments select. */
export async function selectedFiles(project: string, args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, [jestProgram, '--selectProjects', project, '--listTests', ...args], {
    cwd: cloneFolder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let listed = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (listed += part));
  await new Promise((resolve) => child.once('close', resolve));
  return listed.split('\n').filter((line) => line.endsWith('.ts'));
}
