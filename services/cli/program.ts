import { Command, CommanderError, Option } from 'commander';
import { defined } from '../../domain/defined';
import type { Instant } from '../../schemas/time';
import { ProfileMoveReason } from '../../schemas/work-reason';
import { addAgencyCommands } from './agency-commands';
import { agencyNamed, findAddresses, type Addresses, type Surroundings } from './addresses';
import { readLines, readOnce } from './dry-run';
import { importPeople } from './import-people';
import { tryEvent } from './event-trial';
import { explain } from './explain';
import { inspect } from './inspect';
import { addLetterCommands } from './letter-commands';
import { decidedBy, moveProfile } from './move-profile';
import { findNotices, reportNotices } from './notices';
import { listPathways } from './pathways';
import { profileCheck } from './profile-check';
import { addProtectionCommands } from './protection-commands';
import { publish } from './publish';
import { addRegisterCommands } from './register-commands';
import { rebuild } from './rebuild';
import { traceReport } from './report-trace';
import { isRefusal, refusal } from './refusal';
import type { Result } from './result';
import { simulate, type RunScript, type SimulateOptions } from './simulate';
import { readWorkedCases } from './worked-cases-file';

export type World = Surroundings & {
  /** The result, and nothing else. */
  out: (line: string) => void;
  /** Whatever a person should read beside it. */
  err: (line: string) => void;
  /** A file's bytes; `-` is standard input. @throws when it cannot be read */
  read: (file: string) => Promise<Uint8Array>;
  /** The same, bit by bit. */
  stream: (file: string) => AsyncIterable<Uint8Array>;
  run: RunScript;
  now: () => Instant;
};

/** Runs one command; answers the exit code: 0 done, 1 refused, impossible or not as it should be. */
export async function runCommand(args: readonly string[], world: World): Promise<number> {
  const done: { result?: Result } = {};
  const program = createProgram(world, (result) => (done.result = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    if (done.result === undefined) return 0;
    tell(done.result, args.includes('--json'), world);
    return done.result.failed ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    return tellRefusal(error, args.includes('--json'), world);
  }
}

function createProgram(world: World, done: (result: Result) => void): Command {
  const addresses = findAddresses(world);
  const program = new Command('throughgate')
    .description('Talks to a running Throughgate from the command line.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.out(text.trimEnd()), writeErr: (text) => world.err(text.trimEnd()) });
  command(program, 'publish <file>', "Send an agency's raw payload to its adapter; - reads standard input.")
    .requiredOption('--agency <agency>', 'prison, probation or community')
    .action(async (file: string, { agency }: { agency: string }) =>
      done(await publish(addresses.adapter(agencyNamed(agency)), await world.read(file))),
    );
  command(
    program,
    'import <file>',
    'Open the pathways of people already inside: a CSV or JSON lines file, a person a line. Run again, it goes on.',
  ).action(async (file: string) =>
    done(await importPeople(addresses.adapter('prison'), { name: file, bytes: await world.read(file) })),
  );
  addRegisterCommands(program, command, { addresses, read: world.read, env: world.env, done });
  addPathway(program, addresses, done);
  addLetterCommands(program, command, { addresses, env: world.env, done });
  addNotices(program, addresses, done);
  command(
    program,
    'rebuild <view>',
    'Drop a view, caseload, pathway or notices, and fold it again from the topic.',
  ).action(async (view: string) => done(await rebuild(addresses.projector(), view)));
  addProtectionCommands(program, command, { world, addresses, done });
  command(program, 'token', 'An access token for the api, good for ten minutes: for curl and the like.')
    .option('--as <who>', 'whose')
    .action(async ({ as }: { as?: string }) => {
      const token = await addresses.api(as).token();
      done({ lines: [token], json: { token } });
    });
  addAgencyCommands(program, command, { addresses, env: world.env, done });
  addDryRun(program, world, done);
  addProfile(program, world, done);
  addSimulate(program, world, done);
  return program;
}

function addPathway(program: Command, addresses: Addresses, done: (result: Result) => void): void {
  command(
    program,
    'pathways',
    'The pathways one may see, the most urgent first: day of release, phase, who leads, what each waits for.',
  )
    .option('--waiting', 'only those that wait for somebody')
    .option('--as <who>', 'who asks')
    .action(async ({ waiting, as }: { waiting?: boolean; as?: string }) =>
      done(await listPathways(addresses.api(as), defined({ waiting }))),
    );
  command(program, 'inspect <pathway>', 'What a pathway waits for and where its steps stand.').action(
    async (id: string) => done(await inspect(addresses.api(), id)),
  );
  command(
    program,
    'explain <pathway> [step]',
    'Why a step is due then, who was told, what it waits for and what is next.',
  ).action(async (id: string, step?: string) => done(await explain(addresses.api(), id, step)));
}

function addNotices(program: Command, addresses: Addresses, done: (result: Result) => void): void {
  const notices = program
    .command('notices')
    .description('Proof of notice: who was told what, when, and whether it arrived.');
  command(notices, 'report', 'The share of agencies told at least 14 days before release, and who was not, and why.')
    .option('--from <day>', 'releases from this day')
    .option('--to <day>', 'releases until this day')
    .action(async ({ from, to }: { from?: string; to?: string }) =>
      done(await reportNotices(addresses.api(), defined({ from, to }))),
    );
  command(notices, 'find <of>', "Did it arrive? By a message id, a notice's id or a person's number.").action(
    async (of: string) => done(await findNotices(addresses.api(), of)),
  );
  command(program, 'trace <report>', 'Where a report went, by the id its door answered.').action(
    async (report: string) => done(await traceReport(addresses.api(), report)),
  );
}

function addSimulate(program: Command, { run, now }: World, done: (result: Result) => void): void {
  command(
    program,
    'simulate',
    'Play made-up people through the real workflow, days in moments, and tell the ledger; needs nothing running. ' +
      'The same seed and first day give the same ledger. Exits with 1 when a due reminder is missing or doubled.',
  )
    .requiredOption('--profile <profile>', 'whose rules: gb-eaw, no, default, …')
    .option('--people <count>', 'how many people', '50')
    .option('--days <count>', 'how many days', '400')
    .option('--seed <number>', 'what everything is drawn from', '1')
    .option('--outage-days <count>', 'for how many days no worker is there', '0')
    .option('--from <day>', 'the first day, ahead of today; next New Year where none is told')
    .action(async (options: SimulateOptions) => done(await simulate(options, run, now())));
}

type MoveOptions = { reason: string; as: string; dryRun?: boolean };

function addProfile(program: Command, world: World, done: (result: Result) => void): void {
  const { read } = world;
  const profile = program.command('profile').description('The rules of a jurisdiction.');
  command(
    profile,
    'move <pathway> <version>',
    'Show what a newer version of its rules does to a pathway step by step, and move it.',
  )
    .option('--as <officer>', 'the coordinator or supervisor who decides it')
    .option('--reason <reason>', ProfileMoveReason.options.join(', '))
    .option('--dry-run', 'only show it: nobody decides it yet, and no reason is asked for')
    .action(async (pathwayId: string, version: string, { reason, as, dryRun = false }: MoveOptions) =>
      done(
        await moveProfile(findAddresses(world).api(as), {
          pathwayId,
          version: Number(version),
          ...(dryRun ? {} : { reason: decidedBy(as, reason) }),
        }),
      ),
    );
  command(
    profile,
    'check <profile> [cases]',
    'Run worked cases against its rules, with nothing running: those of a file, - for standard input, or its own. Exits with 1 on a mismatch.',
  ).action(async (key: string, file: string | undefined) =>
    done(profileCheck(key, file === undefined ? undefined : readWorkedCases(file, await read(file)))),
  );
}

type DryRunOptions = { adapter: string; agency?: string; jsonl?: true; person?: string; pathway?: string };

function addDryRun(program: Command, world: World, done: (result: Result) => void): void {
  const { read, stream, out } = world;
  command(
    program,
    'dry-run [file]',
    "Say how an agency's raw payload would be read, and publish nothing; needs nothing running. - reads standard input.",
  )
    .requiredOption('--adapter <adapter>', 'prison, probation, community, hmpps for whichever fits, or cloudevents')
    .option('--agency <name>', 'of cloudevents: which connected agency would send it')
    .option('--jsonl', 'one payload a line, one answer a line')
    .addOption(new Option('--person <number>', 'also which steps of their pathway it would move').conflicts('jsonl'))
    .addOption(new Option('--pathway <id>', 'the same, of a pathway by its id').conflicts(['jsonl', 'person']))
    .action(async (file: string | undefined, { adapter, agency, jsonl, person, pathway }: DryRunOptions) => {
      if (jsonl) return readLines(adapter, stream(file ?? '-'), out);
      const payload = await read(file ?? '-');
      const whose = { ...(person && { person }), ...(pathway && { pathwayId: pathway }) };
      const asked = Object.keys(whose).length > 0;
      const question = { payload, ...(asked ? { whose } : {}) };
      const addresses = findAddresses(world);
      done(
        adapter === 'cloudevents'
          ? await tryEvent(addresses.api(), { agency: agencyOf(agency), ...question })
          : await readOnce({ adapter, ...question }, addresses),
      );
    });
}

function agencyOf(name: string | undefined): string {
  if (name !== undefined) return name;
  throw refusal('no-agency', 'Say which connected agency would send it: --agency <name>.');
}

const command = (parent: Command, usage: string, description: string): Command =>
  parent.command(usage).description(description).option('--json', 'the result as one line of JSON');

function tell({ lines, json }: Result, asJson: boolean, { out }: World): void {
  for (const line of asJson ? [JSON.stringify(json)] : lines) out(line);
}

function tellRefusal(error: unknown, asJson: boolean, { out, err }: World): number {
  if (!isRefusal(error)) throw error;
  const { code, message: title, fields = [], trace } = error;
  if (asJson) out(JSON.stringify({ code, title, fields, trace }));
  else for (const line of [title, ...fields.map(({ field, message }) => `  ${field}: ${message}`)]) err(line);
  return 1;
}
