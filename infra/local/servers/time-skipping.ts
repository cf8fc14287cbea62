import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, isCached } from '../cache';
import { startProgram } from '../program';
import { requireTools } from '../tools';
import { copyJars } from './maven';

const version = '1.32.0';
const folder = `temporal-test-server-${version}`;

const wrapper = `#!/bin/sh
here=$(dirname "$0")
exec "\${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$here/*" io.temporal.testserver.TestServer "$@"
`;

/**
 * The executable of Temporal's test server whose clock can be moved; got once, then from the cache. Give it to
 * `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 */
export async function timeSkippingServer(): Promise<string> {
  requireTools(isCached(folder) ? ['java'] : ['java', 'mvn']);
  const kept = await cached({
    folder,
    what: `Temporal's time-skipping test server ${version}`,
    how: 'got from Maven (30 MB)',
    why: 'tests of deadlines run on it',
    usually: '10 to 60 s',
    fill: async (into) => {
      await copyJars([`io.temporal:temporal-test-server:${version}`], into, startProgram);
      const executable = join(into, 'temporal-test-server');
      writeFileSync(executable, wrapper);
      chmodSync(executable, 0o755);
    },
  });
  return join(kept, 'temporal-test-server');
}
