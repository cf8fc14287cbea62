import type { Command } from 'commander';
import { HoldReason, LiftReason } from '../../schemas/hold';
import { defined } from '../../domain/defined';
import { actingAs } from './acting-as';
import type { Addresses, Surroundings } from './addresses';
import { addHold, liftHold, listHolds } from './holds';
import type { Result } from './result';

type MakeCommand = (parent: Command, usage: string, description: string) => Command;
type Told = { addresses: Addresses; env: Surroundings['env']; done: (result: Result) => void };

/** `hold …`: what must be kept whatever the clocks say. */
export function addHoldCommands(program: Command, command: MakeCommand, { addresses, env, done }: Told): void {
  const hold = program.command('hold').description('Legal holds: while one stands, nothing of its pathway is erased.');
  command(hold, 'add <pathway>', 'Keep all of a pathway.')
    .requiredOption('--reason <reason>', HoldReason.options.join(', '))
    .option('--reference <number>', "the other side's number of the matter")
    .option('--as <who>', 'the supervisor who decides it')
    .action(async (pathwayId: string, { reason, reference, as }: { reason: string; reference?: string; as?: string }) =>
      done(await addHold(addresses.api(actingAs(as, env)), defined({ pathwayId, reason, reference }))),
    );
  command(hold, 'lift <pathway> <hold>', 'Lift one; the clocks count again.')
    .requiredOption('--reason <reason>', LiftReason.options.join(', '))
    .option('--as <who>', 'the supervisor who decides it')
    .action(async (pathwayId: string, id: string, { reason, as }: { reason: string; as?: string }) =>
      done(await liftHold(addresses.api(actingAs(as, env)), pathwayId, { id, reason })),
    );
  command(hold, 'list [pathway]', 'Those that stand; of one pathway, also those that were lifted.')
    .option('--as <who>', 'the supervisor who asks')
    .action(async (pathwayId: string | undefined, { as }: { as?: string }) =>
      done(await listHolds(addresses.api(actingAs(as, env)), pathwayId)),
    );
}
