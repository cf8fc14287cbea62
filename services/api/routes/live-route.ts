import { LiveState } from '../../../schemas/api/live';
import { defined } from '../../../domain/defined';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { deadlockFor, waitFor } from '../rights/waits';
import { PathwayParams } from './pathway-route';

/** What a pathway waits for, asked of the workflow itself; one that has ended waits for nothing. */
export function liveRoute(app: App, { pathways }: Pick<ApiPorts, 'pathways'>): void {
  app.get(
    '/api/pathways/:id/live',
    {
      schema: {
        tags: ['pathways'],
        summary: 'Waiting for whom, since when, and what happens when the clock runs out',
        params: PathwayParams,
        response: { 200: LiveState, ...refusal },
      },
    },
    async ({ params: { id }, rights, pathway }) => {
      // Temporal forgets an ended run in time; the view does not.
      if (pathway.state.status === 'closed') return { pathwayId: id, seq: pathway.seq, waits: [] };
      const live = await pathways.live(id);
      return defined({
        ...live,
        waits: live.waits.map((wait) => waitFor(wait, { rights, pathway })),
        deadlock: deadlockFor(live.deadlock, { rights, pathway }),
        nextClock: rights.sees(pathway, 'step-fact') ? live.nextClock : undefined,
      });
    },
  );
}
