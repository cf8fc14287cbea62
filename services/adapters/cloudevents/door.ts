import type { FastifyReply, FastifyRequest } from 'fastify';
import { fits } from '../../platform/access-key';
import { readEvents, type EventRead } from '../../platform/agency-events/event';
import { translate } from '../../platform/agency-events/translate';
import { dryRunOf, type DryRun } from '../../platform/dry-run';
import type { ConnectionRow, Connections } from '../../platform/connections';
import { bearerIn } from '../../platform/door-key';
import { createHttp, problem } from '../../platform/http';
import type { Logger } from '../../platform/logging';
import type { Refusal } from '../../platform/translation';
import { take, type Desk, type Taken } from './take';

type Door = Desk & { logger: Logger; connections: Pick<Connections, 'find'> };
type Asked = FastifyRequest<{ Params: { name: string } }>;

/**
 * `POST /agencies/<name>/events` takes CloudEvents in binary, structured and batch mode from the holder of the agency's
 * key. One event is answered by what became of it, or by a problem; a batch by one answer for each, in order: 207 where
 * some were refused. `…/events/dry-run` says how they would be read, and keeps nothing.
 */
export function createDoor({ logger, connections, ...desk }: Door) {
  const app = createHttp(logger);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.post('/agencies/:name/events', async (request: Asked, reply) => {
    const teller = await tellerOf(request, reply, connections);
    return answer(request, reply, (read) => take(read, teller, desk).catch(away));
  });
  app.post('/agencies/:name/events/dry-run', async (request: Asked, reply) => {
    const teller = await tellerOf(request, reply, connections);
    return answer(request, reply, (read) => Promise.resolve(tryOut(read, teller)));
  });
  return app;
}

/** Whoever holds the agency's key. That there is no such agency is not told to anybody else. */
async function tellerOf(
  { params, headers }: Asked,
  reply: FastifyReply,
  connections: Door['connections'],
): Promise<ConnectionRow> {
  const teller = await connections.find(params.name).catch(away);
  const right = fits(bearerIn(headers), teller?.keys.map(({ hash }) => hash) ?? []);
  if (teller !== undefined && right) return teller;
  reply.header('www-authenticate', 'Bearer realm="throughgate"');
  throw problem(401, 'wrong-credentials', 'The key is not this agency’s.');
}

type Answered = Taken | TriedOut;
type TriedOut = Omit<DryRun, 'outcome'> & { outcome: 'report'; data?: object };

async function answer(
  { body, headers }: Asked,
  reply: FastifyReply,
  each: (read: EventRead) => Promise<Answered>,
): Promise<unknown> {
  const read = readEvents(body instanceof Uint8Array ? body : new Uint8Array(), headers, 'ce-');
  if (!read.ok) throw refused(statusOfUnread(read.refused), read.refused);
  const answers: Answered[] = [];
  for (const event of read.events) answers.push(await each(event));
  const [first] = answers;
  if (!read.batch && first !== undefined) {
    if (first.outcome === 'refused') throw refused(statusOf(first.refused), first.refused);
    return reply.code(first.outcome === 'published' || first.outcome === 'held' ? 202 : 200).send(first);
  }
  const some = answers.some(({ outcome }) => outcome === 'refused');
  return reply
    .code(some ? 207 : 200)
    .send(answers.map((one, index) => ({ index, ...idOf(read.events[index]), ...flat(one) })));
}

const idOf = (read: EventRead | undefined) => (read?.id === undefined ? {} : { id: read.id });

const flat = (one: Answered): object => (one.outcome === 'refused' ? { outcome: 'refused', ...one.refused } : one);

function tryOut(read: EventRead, teller: ConnectionRow): Answered {
  if (!read.ok) return { outcome: 'refused', refused: read.refused };
  const translation = translate(read.event, teller);
  if (translation.outcome === 'unreadable') return { outcome: 'refused', refused: translation };
  const { answer, found, draft } = dryRunOf(translation);
  const identifiers = found.map(({ scheme, number: value, field: at }) => ({ scheme, value, at }));
  return { ...answer, identifiers, outcome: 'report', ...(draft && { data: draft.data }) };
}

const statusOfUnread = ({ code }: Refusal): number => (code.startsWith('unsupported-') ? 415 : 400);

const statusOf = ({ code }: Refusal): number => (code.startsWith('not-your-') ? 403 : 422);

const refused = (status: number, { code, title, fields }: Refusal) => problem(status, code, `${title}.`, fields);

function away(cause: unknown): never {
  throw Object.assign(problem(503, 'try-again', 'The event could not be kept safe just now; send it again.'), {
    cause,
  });
}
