import { LiveState } from '../../../schemas/api/live';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { PathwayParams } from './pathway-route';

/** What a pathway waits for, asked of the workflow itself; one that has ended waits for nothing. */
export function liveRoute(app: App, { pathways, views }: Pick<ApiPorts, 'pathways' | 'views'>): void {
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
    async ({ params: { id } }) => {
      const document = await views.pathway(id);
      // Temporal forgets an ended run in time; the view does not.
      if (document?.state.status === 'closed') return { pathwayId: id, seq: document.seq, waits: [] };
      return pathways.live(id);
    },
  );
}
