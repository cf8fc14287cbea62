import { z } from 'zod';
import { withoutSmallNumbers } from '../../../domain/access/small-numbers';
import { addDays } from '../../../domain/calendar/local-date';
import type { Counted } from '../../../domain/figures/figures';
import { Aggregate } from '../../../schemas/api/aggregate';
import { Figures, FigureQuery, type Figure } from '../../../schemas/api/figure';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';

/** For researchers and leads: how many there are and how often it went as it should, and of nobody anything. */
export function aggregateRoutes(app: App, ports: Pick<ApiPorts, 'counts' | 'figures' | 'now'>): void {
  aggregateRoute(app, ports);
  figuresRoute(app, ports);
}

function figuresRoute(app: App, { figures, now }: Pick<ApiPorts, 'figures' | 'now'>): void {
  app.get(
    '/api/figures',
    {
      schema: {
        tags: ['aggregates'],
        summary:
          'How often a handover was accepted and first contact made in time, what is overdue, what was refused and why',
        querystring: FigureQuery,
        response: { 200: Figures, ...refusal },
      },
    },
    async ({ query }) => {
      const today = now().slice(0, 10);
      const { to = today, from = addDays(to, -YEAR_DAYS) } = query;
      return { from, to, figures: (await figures({ from, to }, now())).map(told) };
    },
  );
}

const YEAR_DAYS = 365;

function told({ of, met, ...which }: Counted): Figure {
  const [many = {}] = withoutSmallNumbers([{ count: of }]);
  const isShare = which.figure !== 'refused' && many.about !== undefined;
  return { ...which, ...many, ...(isShare ? { percent: Math.round((100 * met) / of) } : {}) };
}

function aggregateRoute(app: App, { counts }: Pick<ApiPorts, 'counts'>): void {
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
