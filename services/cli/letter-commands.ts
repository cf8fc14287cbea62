import { Option, type Command } from 'commander';
import { defined } from '../../domain/defined';
import { actingAs } from './acting-as';
import type { Addresses, Surroundings } from './addresses';
import { discard, listCauses, listDeadLetters, redrive, redriveMany, tryRedrive, type Choice } from './dead-letters';
import { refusal } from './refusal';
import type { Result } from './result';

type Register = (parent: Command, usage: string, description: string) => Command;
type Parts = { addresses: Addresses; env: Surroundings['env']; done: (result: Result) => void };

const causeOption = () =>
  new Option('--cause <cause>', 'those of one cause: a code such as unmapped-code, or a reason');
const agencyOption = () => new Option('--agency <agency>', 'those an agency told, by its name or kind');

/** `dead-letters …`: what no service could read. */
export function addLetterCommands(program: Command, command: Register, { addresses, env, done }: Parts): void {
  const letters = program.command('dead-letters').description('Messages that no service could read.');
  command(letters, 'list', 'Those that wait, by reason.')
    .addOption(new Option('--by <what>', 'only how many wait, by cause').choices(['cause']))
    .addOption(causeOption())
    .addOption(agencyOption())
    .option('--ended', 'those that were sent again or discarded: by whom, when and why')
    .action(async ({ by, ended, cause, agency }: Choice & { by?: string; ended?: true }) =>
      done(
        await (by === undefined
          ? listDeadLetters(addresses.api(), defined({ ended, cause, agency }))
          : listCauses(addresses.api())),
      ),
    );
  addRedrive(letters, command, { addresses, env, done });
  command(letters, 'discard <id>', 'Nobody will send it again; who said so and why stays on record.')
    .requiredOption('--reason <text>', 'why')
    .option('--as <who>', 'who acts')
    .action(async (id: string, { reason, as }: { reason: string; as?: string }) =>
      done(await discard(addresses.api(actingAs(as, env)), { id, reason })),
    );
}

function addRedrive(letters: Command, command: Register, { addresses, env, done }: Parts): void {
  command(letters, 'redrive [id]', 'Send one again, or all of a cause or an agency, oldest first. It has then ended.')
    .addOption(causeOption())
    .addOption(agencyOption())
    .option('--dry-run', 'only say how they would be read now')
    .option('--as <who>', 'who acts')
    .action(async (id: string | undefined, { dryRun, as, ...choice }: Choice & { dryRun?: true; as?: string }) => {
      const chosen = defined({ id, cause: choice.cause, agency: choice.agency });
      if (Object.keys(chosen).length === 0) throw refusal('none-chosen', 'Say which: an id, --cause or --agency.');
      if (dryRun) {
        done(await tryRedrive(addresses.api(), chosen));
        return;
      }
      const acting = addresses.api(actingAs(as, env));
      done(await (id === undefined ? redriveMany(acting, chosen) : redrive(acting, id)));
    });
}
