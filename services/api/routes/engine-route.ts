import { EngineState } from '../../../schemas/api/engine';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { PathwayParams } from './pathway-route';

/** For whoever has to know why a pathway does not move though nobody is waited for. */
export function engineRoute(app: App, { pathways }: Pick<ApiPorts, 'pathways'>): void {
  app.get(
    '/api/pathways/:id/engine',
    {
      schema: {
        tags: ['pathways'],
        summary: 'The present run: pending timers and activities with attempts and last error, the latest events',
        params: PathwayParams,
        response: { 200: EngineState, ...refusal },
      },
    },
    async ({ params: { id } }) => {
      return { ...(await pathways.engine(id)), pathwayId: id };
    },
  );
}
