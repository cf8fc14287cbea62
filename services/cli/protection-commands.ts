import type { Command } from 'commander';
import type { Instant } from '../../schemas/time';
import { addAccessCommands } from './access-commands';
import type { Addresses, Surroundings } from './addresses';
import { showAggregates, showFigures } from './aggregates';
import { reportAudit, verifyAudit } from './audit';
import { EraseReason, erasePathway } from './erase';
import { addHoldCommands } from './hold-commands';
import { addOwnFileCommands } from './own-file-commands';
import { rotateKeys } from './keys';
import type { Result } from './result';

type MakeCommand = (parent: Command, usage: string, description: string) => Command;
type Told = {
  world: Surroundings & { now: () => Instant };
  addresses: Addresses;
  done: (result: Result) => void;
};

/** For who answers for the data: the access log, the keys, what is to be gone, which need the database and no service; and what is held. */
export function addProtectionCommands(program: Command, command: MakeCommand, told: Told): void {
  addAudit(program, command, told);
  addKeys(program, command, told);
  addErase(program, command, told);
  addAccessCommands(program, command, { ...told, env: told.world.env });
  addHoldCommands(program, command, { ...told, env: told.world.env });
  addOwnFileCommands(program, command, { ...told, env: told.world.env });
  command(program, 'figures', 'How often it went as it should, what is overdue and what was refused, for leads.')
    .option('--from <day>', 'the first day; a year before the last')
    .option('--to <day>', 'the last day; today')
    .option('--as <who>', 'who asks')
    .action(async ({ as, ...period }: { as?: string; from?: string; to?: string }) =>
      told.done(await showFigures(told.addresses.api(as), period)),
    );
  command(program, 'aggregates', 'How many pathways there are, for researchers; small numbers stay untold.').action(
    async () => told.done(await showAggregates(told.addresses.api())),
  );
}

function addAudit(program: Command, command: MakeCommand, { world, done }: Told): void {
  const audit = program.command('audit').description('The access log, for the data protection officer.');
  command(
    audit,
    'verify',
    'Find what was changed, taken out, put in, moved or cut off, and where; needs no service. Exits with 1 on a finding.',
  ).action(async () => done(await verifyAudit(world)));
  command(
    audit,
    'report <pathway>',
    'Who looked at a pathway, when, for what: the report its person may ask for.',
  ).action(async (pathway: string) => done(await reportAudit(world, pathway)));
}

function addKeys(program: Command, command: MakeCommand, { world, done }: Told): void {
  const keys = program.command('keys').description('The keys that everything personal is sealed with.');
  command(
    keys,
    'rotate',
    'Make a key that wraps and a data key for every owner, used from now on; everything goes on meanwhile.',
  ).action(async () => done(await rotateKeys(world)));
}

type EraseOptions = { reason: string; as: string; dryRun?: boolean };

function addErase(program: Command, command: MakeCommand, { world, done }: Told): void {
  command(
    program,
    'erase <pathway>',
    'Destroy the keys of a closed pathway and its person and take out what is kept of them, for the data protection officer.',
  )
    .requiredOption('--as <officer>', 'who decides it')
    .requiredOption('--reason <reason>', EraseReason.options.join(', '))
    .option('--dry-run', 'only say what would go')
    .action(async (pathwayId: string, { reason, as, dryRun = false }: EraseOptions) =>
      done(await erasePathway(world, { pathwayId, reason, as, dryRun }, world.now())),
    );
}
