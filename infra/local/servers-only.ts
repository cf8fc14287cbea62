import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from './clone';
import { openDataFolder } from './data-folder';
import { say } from './progress';
import { runServers } from './servers';
import { stopOnSignals } from './shutdown';

/** `npm run servers`: the three servers and nothing else; one JSON line of environment, then it stays until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, fresh: { type: 'boolean', default: false } } });
  const data = await openDataFolder(resolve(values.data ?? defaultDataFolder), values.fresh);
  const stop = async (): Promise<void> => {
    await data.endAll();
    data.release();
  };
  const end = stopOnSignals(stop, { exitCode: 0 });
  try {
    const environment = await runServers(data);
    process.stdout.write(`${JSON.stringify(environment)}\n`);
    say(`The servers run until Ctrl-C; their data and logs are in ${data.folder}.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await end(1);
  }
}

void main();
