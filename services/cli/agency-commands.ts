import type { Command } from 'commander';
import type { CodeMapping, OwnCode } from '../../schemas/api/connection';
import { actingAs } from './acting-as';
import type { Addresses, Surroundings } from './addresses';
import { addConnection, listConnections, mapCode, rotateKey, unmapCode } from './connections';
import { listed } from './listed';
import type { Result } from './result';
import { addStandingCommands } from './standing-commands';
import { addWebhookCommands } from './webhook-commands';

type Register = (parent: Command, usage: string, description: string) => Command;

type Given = { addresses: Addresses; env: Surroundings['env']; done: (result: Result) => void };
type Adding = Record<'kind' | 'schemes' | 'provides', string> & { as?: string };

/** `agency …`: connecting an agency by the generic doors. */
export function addAgencyCommands(program: Command, command: Register, { addresses, env, done }: Given): void {
  const agency = program.command('agency').description('Agencies that tell by the generic doors.');
  command(agency, 'add <name>', 'Connect an agency, and show its key this once.')
    .requiredOption('--kind <kind>', 'prison, probation or community')
    .option('--schemes <schemes>', 'the numbers it knows people by', 'CRN')
    .option('--provides <words>', 'by which words profiles ask it, with commas between', '')
    .option('--as <who>', 'who acts')
    .action(async (name: string, { as, kind, schemes, provides }: Adding) => {
      const agencyToAdd = { name, kind, schemes: listed(schemes), provides: listed(provides) };
      done(await addConnection(addresses.api(actingAs(as, env)), agencyToAdd, addresses.adapter('events')));
    });
  command(agency, 'list', 'All of them, with their codes.').action(async () =>
    done(await listConnections(addresses.api())),
  );
  command(agency, 'rotate-key <name>', 'A new key; the one before it stays good until the next change.')
    .option('--as <who>', 'who acts')
    .action(async (name: string, { as }: { as?: string }) =>
      done(await rotateKey(addresses.api(actingAs(as, env)), name)),
    );
  addCodeCommands(agency, command, { addresses, env, done });
  addWebhookCommands(agency, command, { addresses, env, done });
  addStandingCommands(agency, command, { addresses, env, done });
}

function addCodeCommands(agency: Command, command: Register, { addresses, env, done }: Given): void {
  command(agency, 'map <name>', 'Say which of our words one of its codes means; what was held for it goes on.')
    .requiredOption('--field <field>', "a field of its events' data, or type")
    .requiredOption('--code <code>', 'its code')
    .requiredOption('--word <word>', 'our word')
    .option('--as <who>', 'who acts')
    .action(async (name: string, { as, field, code, word }: CodeMapping & { as?: string }) =>
      done(await mapCode(addresses.api(actingAs(as, env)), name, { field, code, word })),
    );
  command(agency, 'unmap <name>', 'Take back what one of its codes means; what is told in it from now on is held.')
    .requiredOption('--field <field>', "a field of its events' data, or type")
    .requiredOption('--code <code>', 'its code')
    .option('--as <who>', 'who acts')
    .action(async (name: string, { as, field, code }: OwnCode & { as?: string }) =>
      done(await unmapCode(addresses.api(actingAs(as, env)), name, { field, code })),
    );
}
