import { parseArgs } from 'node:util';
import { assetsMade } from './assets';
import { checkSample } from './check';
import { defaultDataFolder } from './clone';
import { say } from './progress';
import { stopOnSignals } from './shutdown';
import { openStack, type RunningStack } from './stack';

const options = {
  check: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  port: { type: 'string' },
  'no-sample': { type: 'boolean', default: false },
} as const;

/**
 * `npm start`: everything on this machine, until Ctrl-C; prints the console's address when one can work. With `--check`
 * it stays only until the sample caseload has come to rest, and prints what came of it as one line of JSON.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const stack = await openStack({
    dataFolder: defaultDataFolder,
    fresh: values.fresh,
    sample: values.check || !values['no-sample'],
    made: assetsMade(),
    preferredPort: 8080,
    ...(values.port === undefined ? {} : { port: portNumber(values.port) }),
  });
  const end = stopOnSignals(stack.stop, values.check ? undefined : { exitCode: 0 });
  try {
    const running = await stack.start();
    if (values.check) await end(await check(running));
    say('Ready. Ctrl-C stops everything; the data stays for the next start, --fresh forgets it.');
    process.stdout.write(`${running.addresses.console}\n`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await end(1);
  }
}

/** Prints the line; gives the exit code. */
async function check({ addresses, environment }: RunningStack): Promise<number> {
  const checked = await checkSample(addresses, environment);
  const seconds = Math.round(performance.now() / 1000);
  if (!checked.ok) {
    for (const missing of checked.missing) say(`Missing: ${missing}`);
    process.stdout.write(`${JSON.stringify({ ok: false, missing: checked.missing, seconds })}\n`);
    return 1;
  }
  const { pathways, reports, events, lost, doubled } = checked.account;
  const counts = { pathways, reports, events, lost: lost.length, doubled: doubled.length };
  process.stdout.write(`${JSON.stringify({ ok: true, ...counts, seconds })}\n`);
  return 0;
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
