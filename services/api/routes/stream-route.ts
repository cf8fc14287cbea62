import type { FastifyReply, FastifyRequest } from 'fastify';
import { createKept } from '../../platform/keys/kept';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts, News } from '../ports';
import type { Rights } from '../rights/ability';
import { standingsOf } from '../rights/rights';
import { signedInBy } from '../sign-in/door';
import { PathwayParams } from './pathway-route';

type Moved = { pathwayId: string; seq: number };
type Ports = Pick<ApiPorts, 'news' | 'views' | 'register' | 'exceptions' | 'sessions' | 'bearers' | 'now'>;

/** Who has signed out, or was signed out, is told nothing after this. */
const askedAgainMs = 5_000;

/** Server-sent events that carry which pathway moved, and no word of what happened: the page then reads. */
export function streamRoutes(app: App, ports: Ports): void {
  listStream(app, ports);
  pathwayStream(app, ports);
}

function listStream(app: App, ports: Ports): void {
  app.get(
    '/api/stream',
    {
      sse: 'only',
      schema: { tags: ['streams'], summary: 'Which pathways move: {pathwayId, seq}', produces: ['text/event-stream'] },
    },
    async (request, reply) => {
      let count = 0;
      const theirs = createTheirs(request.officer.id, ports);
      follow(reply, ports.news, { wanted: theirs, idOf: () => String(++count) });
      whileSignedIn(request, reply, ports);
      await Promise.resolve();
    },
  );
}

function pathwayStream(app: App, ports: Ports): void {
  const { news, views } = ports;
  app.get(
    '/api/pathways/:id/stream',
    {
      sse: 'only',
      schema: {
        tags: ['streams'],
        summary: 'How far one pathway is; resumes by Last-Event-ID, which is its seq',
        params: PathwayParams,
        response: refusal,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const theirs = createTheirs(request.officer.id, ports);
      whileSignedIn(request, reply, ports);
      const told = Number(reply.sse.lastEventId ?? 0);
      const tell = follow(reply, news, {
        wanted: async (moved) => moved.pathwayId === id && (await theirs(moved)),
        idOf: ({ seq }) => String(seq),
      });
      // Read after the news is followed: what moved in between is in one of them.
      const seq = (await views.pathway(id))?.seq ?? 0;
      if (seq > told) tell({ pathwayId: id, seq });
    },
  );
}

/** A stream ends with the session it was opened in. */
function whileSignedIn(request: FastifyRequest, reply: FastifyReply, ports: Ports): void {
  const asking = setInterval(() => {
    signedInBy(request, ports).then(
      (signedIn) => signedIn ?? reply.sse.close(),
      () => reply.sse.close(),
    );
  }, askedAgainMs);
  reply.sse.onClose(() => clearInterval(asking));
}

type Following = { wanted: (moved: Moved) => Promise<boolean>; idOf: (moved: Moved) => string };

/** Whether news is theirs: rights are read again after a second, so that one taken away ends with the next news. */
function createTheirs(memberId: string, ports: Ports): (moved: Moved) => Promise<boolean> {
  const kept = createKept<Rights | undefined>({ size: 1, forMs: 1_000 });
  return async ({ pathwayId }) => {
    const rightsOfReader = kept.get(memberId, () => rightsNow(memberId, ports));
    const [rights, reached] = await Promise.all([rightsOfReader, ports.views.reached(pathwayId)]);
    return rights !== undefined && reached !== undefined && rights.sees(reached);
  };
}

async function rightsNow(memberId: string, ports: Ports): Promise<Rights | undefined> {
  const member = await ports.register.member(memberId);
  return member === undefined ? undefined : (await standingsOf(member, ports)).rights;
}

/** A reader that is slower than the news is told of each pathway once, at its newest: nothing piles up. */
function follow(reply: FastifyReply, news: News, { wanted, idOf }: Following): (moved: Moved) => void {
  const untold = new Map<string, Moved>();
  let sending = false;
  const send = async (): Promise<void> => {
    sending = true;
    for (const [pathwayId, moved] of untold) {
      untold.delete(pathwayId);
      await reply.sse.send({ id: idOf(moved), data: moved });
    }
    sending = false;
  };
  const tell = (moved: Moved): void => {
    untold.set(moved.pathwayId, moved);
    if (!sending && reply.sse.isConnected) send().catch(() => reply.sse.close());
  };
  reply.sse.keepAlive();
  // A reader learns at once that it is heard, not with the first news or heartbeat.
  reply.sse.sendHeaders();
  reply.raw.flushHeaders();
  const stop = news.subscribe((moved) => {
    wanted(moved).then(
      (isWanted) => isWanted && tell(moved),
      () => reply.sse.close(),
    );
  });
  reply.sse.onClose(stop);
  return tell;
}
