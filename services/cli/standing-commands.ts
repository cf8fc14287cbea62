import type { Command } from 'commander';
import { defined } from '../../domain/defined';
import { Regime, TransferKind } from '../../schemas/standing';
import { actingAs } from './acting-as';
import type { Addresses, Surroundings } from './addresses';
import type { Result } from './result';
import { allowTransfer, listStandings, sayStanding } from './standings';

type MakeCommand = (parent: Command, usage: string, description: string) => Command;
type Given = { addresses: Addresses; env: Surroundings['env']; done: (result: Result) => void };

type Saying = Record<'country' | 'controller' | 'regime' | 'legalBasis', string> & {
  arrangement?: string;
  as?: string;
};
type Allowing = { kind: string; reference: string; until?: string; as?: string };

/** `agency …`: who answers for what an agency is told, and what lets it be told abroad. */
export function addStandingCommands(agency: Command, command: MakeCommand, { addresses, env, done }: Given): void {
  command(agency, 'standing <name>', 'Say who answers for what an agency is told, by which law, in which country.')
    .requiredOption('--country <country>', 'two letters, as NO')
    .requiredOption('--controller <who>', 'the body that answers')
    .requiredOption('--regime <regime>', Regime.options.join(' or '))
    .requiredOption('--legal-basis <law>', 'what allows to tell it')
    .option('--arrangement <reference>', 'of joint controllers')
    .option('--as <who>', 'the supervisor who says it')
    .action(async (name: string, { as, country, controller, regime, legalBasis, arrangement }: Saying) => {
      const standing = defined({ country, controller, regime, legalBasis, arrangement });
      done(await sayStanding(addresses.api(actingAs(as, env)), name, standing));
    });
  command(agency, 'allow-transfer <name>', 'Record what lets an agency abroad be told; what was held for it leaves.')
    .requiredOption('--kind <kind>', TransferKind.options.join(', '))
    .requiredOption('--reference <what>', 'the decision, the instrument or the case')
    .option('--until <day>', 'the last day it holds')
    .option('--as <who>', 'the supervisor who records it')
    .action(async (name: string, { as, kind, reference, until }: Allowing) =>
      done(await allowTransfer(addresses.api(actingAs(as, env)), name, defined({ kind, reference, until }))),
    );
  command(
    agency,
    'standings',
    'Of each agency who is answerable, and every message that may not leave yet. Exits with 1 when there is one.',
  ).action(async () => done(await listStandings(addresses.api())));
}
