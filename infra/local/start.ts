import { parseArgs } from 'node:util';
import { assetsMade } from './assets';
import { defaultDataFolder } from './clone';
import { say } from './progress';
import { stopOnSignals } from './shutdown';
import { openStack } from './stack';

const options = {
  fresh: { type: 'boolean', default: false },
  port: { type: 'string' },
  'no-sample': { type: 'boolean', default: false },
} as const;

/** `npm start`: everything on this machine, until Ctrl-C. Prints the console's address when one can work. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const stack = await openStack({
    dataFolder: defaultDataFolder,
    fresh: values.fresh,
    sample: !values['no-sample'],
    made: assetsMade(),
    ...(values.port === undefined ? {} : { port: portNumber(values.port) }),
  });
  const end = stopOnSignals(stack.stop, { exitCode: 0 });
  try {
    const { addresses } = await stack.start();
    say('Ready. Ctrl-C stops everything; the data stays for the next start, --fresh forgets it.');
    process.stdout.write(`${addresses.console}\n`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await end(1);
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--port ${text} is no port.`);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
