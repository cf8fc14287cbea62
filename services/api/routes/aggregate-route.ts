import { z } from 'zod';
import { withoutSmallNumbers } from '../../../domain/access/small-numbers';
import { Aggregate } from '../../../schemas/api/aggregate';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';

/** For researchers: how many there are, and of nobody anything. */
export function aggregateRoute(app: App, { counts }: Pick<ApiPorts, 'counts'>): void {
  app.get(
    '/api/aggregates',
    {
      schema: {
        tags: ['aggregates'],
        summary: 'How many pathways there are by jurisdiction, phase and how they ended; small numbers stay untold',
        response: { 200: z.array(Aggregate), ...refusal },
      },
    },
    async ({}) => withoutSmallNumbers(await counts()),
  );
}
