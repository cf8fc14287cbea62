import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from '../local/clone';
import { duration, say } from '../local/progress';
import { stopOnSignals } from '../local/shutdown';
import { contractsHold } from './contracts';
import { lintRulesHold } from './lint-rules';
import { endTools, passes } from './tool';
import { wallsHold } from './walls';

type Check = { name: string; holds: () => Promise<boolean> };

const rooms = ['schemas', 'domain', 'workflows', 'services', 'infra', 'bench', 'test'];
const present = (): string[] => rooms.filter((room) => existsSync(join(cloneFolder, room)));

/** In the order in which a mistake is cheapest to find. */
const checks: readonly Check[] = [
  { name: 'format', holds: () => passes('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lint', holds: () => passes('eslint', ['.']) },
  { name: 'lint rules', holds: lintRulesHold },
  { name: 'walls', holds: () => passes('depcruise', present()) },
  { name: 'planted walls', holds: wallsHold },
  { name: 'contracts', holds: contractsHold },
  { name: 'dead code', holds: () => passes('knip', []) },
  { name: 'types', holds: () => passes('tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  { name: 'types of the console', holds: () => passes('tsc', ['--noEmit', '-p', 'services/console/tsconfig.json']) },
  { name: 'unit', holds: () => passes('jest', ['--selectProjects', 'unit']) },
];

/** `npm run check`: every check, also behind one that fails; the closing line counts them. */
async function main(): Promise<void> {
  const end = stopOnSignals(endTools);
  const failed: string[] = [];
  for (const { name, holds } of checks) {
    const began = performance.now();
    const passed = await holds();
    if (!passed) failed.push(name);
    say(`${passed ? 'passed' : 'FAILED'}  ${name} (${duration((performance.now() - began) / 1000)})`);
  }
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}.`);
  process.stdout.write(`${checks.length - failed.length} passed, ${failed.length} failed\n`);
  await end(failed.length === 0 ? 0 : 1);
}

void main();
