import type { Command } from 'commander';
import { defined } from '../../domain/defined';
import { OwnPart, OwnRequestKind, OwnRequestOutcome, RestrictionReason } from '../../schemas/own-rights';
import { actingAs } from './acting-as';
import type { Addresses, Surroundings } from './addresses';
import { answerOwnRequest, listOwnRequests, restrictOwnFile, showOwnFile, takeOwnRequest } from './own-file';
import type { Result } from './result';

type MakeCommand = (parent: Command, usage: string, description: string) => Command;
type Told = { addresses: Addresses; env: Surroundings['env']; done: (result: Result) => void };
type As = { as?: string };

/** `own-file …`: what a person may see, ask for and contest, by the officer who has to do with them. */
export function addOwnFileCommands(program: Command, command: MakeCommand, { addresses, env, done }: Told): void {
  const file = program.command('own-file').description('A person’s own file, and what they ask for.');
  const acting = (as: string | undefined) => addresses.api(actingAs(as, env));
  command(file, 'show <pathway>', 'What may be given to the person; that it was is put on record.')
    .option('--as <who>', 'inside their contact officer, afterwards their probation officer')
    .action(async (pathwayId: string, { as }: As) => done(await showOwnFile(acting(as), pathwayId)));
  command(file, 'restrict <pathway>', 'Keep a part of it back until it is reviewed.')
    .requiredOption('--part <part>', OwnPart.options.join(', '))
    .requiredOption('--reason <reason>', RestrictionReason.options.join(', '))
    .requiredOption('--review-on <day>', 'within six months')
    .option('--as <who>', 'the supervisor who decides it')
    .action(
      async (pathwayId: string, { as, part, reason, reviewOn }: As & Record<'part' | 'reason' | 'reviewOn', string>) =>
        done(await restrictOwnFile(acting(as), pathwayId, { part, reason, reviewOn })),
    );
  addRequests(file, command, { acting, done });
}

type Acting = { acting: (as: string | undefined) => ReturnType<Addresses['api']>; done: Told['done'] };
type Asked = As & { kind: string; step?: string; says: string };
type Answered = As & { outcome: string; because: string };

function addRequests(file: Command, command: MakeCommand, { acting, done }: Acting): void {
  command(file, 'ask <pathway>', 'Take what the person asks for; read it back to them before.')
    .requiredOption('--kind <kind>', OwnRequestKind.options.join(', '))
    .requiredOption('--says <words>', 'their own words')
    .option('--step <step>', 'about which step')
    .option('--as <who>', 'as above')
    .action(async (pathwayId: string, { as, kind, step, says }: Asked) =>
      done(await takeOwnRequest(acting(as), pathwayId, { ...defined({ kind, step, says }), readBack: true })),
    );
  command(file, 'answer <pathway> <request>', 'Answer it, once.')
    .requiredOption('--outcome <outcome>', OwnRequestOutcome.options.join(', '))
    .requiredOption('--because <words>', 'why, in words for the person')
    .option('--as <who>', 'the supervisor who answers')
    .action(async (pathwayId: string, requestId: string, { as, outcome, because }: Answered) =>
      done(await answerOwnRequest(acting(as), pathwayId, { requestId, outcome, because })),
    );
  command(file, 'requests', 'What waits for an answer, the first due first. Exits with 1 when one is overdue.')
    .option('--as <who>', 'the supervisor who asks')
    .action(async ({ as }: As) => done(await listOwnRequests(acting(as))));
}
