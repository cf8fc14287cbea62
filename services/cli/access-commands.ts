import type { Command } from 'commander';
import { z } from 'zod';
import {
  AccessException,
  AccessPurpose,
  AccessReceived,
  AccessRequest,
  RightsExplained,
} from '../../schemas/api/access';
import { actingAs } from './acting-as';
import type { Addresses, Surroundings } from './addresses';
import { askApi } from './api';
import type { Result } from './result';

type MakeCommand = (parent: Command, usage: string, description: string) => Command;
type Told = { addresses: Addresses; env: Surroundings['env']; done: (result: Result) => void };
type As = { as?: string };
type Reasoned = As & { reason: string };

/** Who sees what of a pathway and why, and how that is asked for, given and taken away. */
export function addAccessCommands(program: Command, command: MakeCommand, told: Told): void {
  const access = program.command('access').description('Who sees what of a pathway, and how somebody is let in.');
  const named = (usage: string, description: string): Command =>
    command(access, usage, description).option('--as <who>', 'who asks or decides');
  addAsking(named, told);
  addDeciding(named, told);
  const { addresses, env, done } = told;
  named('explain <member> <pathway>', 'What a member can see and do of a pathway, and why.').action(
    async (member: string, pathway: string, { as }: As) => {
      const query = new URLSearchParams({ member, pathway }).toString();
      const api = addresses.api(actingAs(as, env));
      done(inWords(await askApi([api, `/api/access/explain?${query}`], RightsExplained)));
    },
  );
}

type Named = (usage: string, description: string) => Command;

function addAsking(named: Named, { addresses, env, done }: Told): void {
  named('ask <pathway>', 'Ask a supervisor to be let in.')
    .requiredOption('--purpose <purpose>', AccessPurpose.options.join(', '))
    .requiredOption('--reason <words>', 'why, for whoever decides')
    .action(async (pathwayId: string, { as, purpose, reason }: Reasoned & { purpose: string }) => {
      const body = { pathwayId, purpose, reason };
      const asked = await askApi([addresses.api(actingAs(as, env)), '/api/access/requests'], AccessReceived, body);
      done({ lines: [`Asked as ${asked.id}. A supervisor who answers for it decides.`], json: asked });
    });
  named('break-glass <pathway>', 'See it at once, in an emergency, for a day at most; supervisors are shown it.')
    .requiredOption('--reason <words>', 'what the emergency is')
    .action(async (pathwayId: string, { as, reason }: Reasoned) => {
      const body = { pathwayId, reason };
      const opened = await askApi([addresses.api(actingAs(as, env)), '/api/access/break-glass'], AccessReceived, body);
      done({ lines: [`Open until ${String(opened.until)}, if there is such a pathway.`], json: opened });
    });
}

function addDeciding(named: Named, { addresses, env, done }: Told): void {
  named('requests', 'Who asks to be let in.').action(async ({ as }: As) => {
    const asked = await askApi([addresses.api(actingAs(as, env)), '/api/access/requests'], z.array(AccessRequest));
    const lines = asked.map((one) => `${one.id}  ${one.member} asks for ${one.pathwayId}: ${one.purpose}`);
    done({ lines: lines.length === 0 ? ['Nobody asks.'] : lines, json: asked });
  });
  named('answer <request>', 'Let whoever asked in until a day, or without one say no.')
    .option('--until <day>', 'the last day, at most 90 away')
    .action(async (request: string, { as, until }: As & { until?: string }) => {
      const path = `/api/access/requests/${encodeURIComponent(request)}/answer`;
      const body = until === undefined ? { admit: false } : { admit: true, until };
      const answered = await askApi([addresses.api(actingAs(as, env)), path], AccessReceived, body);
      done({ lines: [until === undefined ? 'They stay out.' : `They may look until ${until}.`], json: answered });
    });
  named('list', 'Who was let in, broke the glass or is kept out, and which cases are restricted.').action(
    async ({ as }: As) => {
      const path = '/api/access/exceptions';
      const all = await askApi([addresses.api(actingAs(as, env)), path], z.array(AccessException));
      const lines = all.map((one) => `${one.id}  ${one.kind} ${one.member ?? ''} ${one.pathwayId} until ${one.until}`);
      done({ lines: lines.length === 0 ? ['There is no exception.'] : lines, json: all });
    },
  );
}

function inWords(explained: RightsExplained): Result {
  const { member, agency, roles, pathwayId, sees, relations, shades, deeds, steps } = explained;
  const lines = [
    `${member} (${roles.join(', ')} of ${agency}) ${sees ? 'sees' : 'sees nothing of'} ${pathwayId}`,
    ...(sees ? [`  by ${relations.join(' and ')}: ${[...shades, ...deeds].join(', ')}`] : []),
    ...steps.map((one) => `  ${one.step}: ${[...one.shades, ...one.deeds].join(', ')}`),
  ];
  return { lines, json: explained };
}
