import type { FastifyReply } from 'fastify';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts, News } from '../ports';
import { PathwayParams } from './pathway-route';

type Moved = { pathwayId: string; seq: number };

/** Server-sent events that carry which pathway moved, and no word of what happened: the page then reads. */
export function streamRoute(app: App, { news, views }: Pick<ApiPorts, 'news' | 'views'>): void {
  app.get(
    '/api/stream',
    {
      sse: 'only',
      schema: { tags: ['streams'], summary: 'Which pathways move: {pathwayId, seq}', produces: ['text/event-stream'] },
    },
    async (_request, reply) => {
      let count = 0;
      follow(reply, news, { wanted: () => true, idOf: () => String(++count) });
      await Promise.resolve();
    },
  );
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
    async ({ params: { id } }, reply) => {
      if ((await views.pathway(id)) === undefined) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
      const told = Number(reply.sse.lastEventId ?? 0);
      const tell = follow(reply, news, { wanted: ({ pathwayId }) => pathwayId === id, idOf: ({ seq }) => String(seq) });
      // Read after the news is followed: what moved in between is in one of them.
      const seq = (await views.pathway(id))?.seq ?? 0;
      if (seq > told) tell({ pathwayId: id, seq });
    },
  );
}

type Following = { wanted: (moved: Moved) => boolean; idOf: (moved: Moved) => string };

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
    if (wanted(moved)) tell(moved);
  });
  reply.sse.onClose(stop);
  return tell;
}
