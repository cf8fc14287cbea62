import { z } from 'zod';
import { defined } from '../../../domain/defined';
import { Hold, HoldRequest, LiftRequest } from '../../../schemas/api/hold';
import type { HoldRow } from '../../platform/erasure/holds';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { whereMay } from '../rights/where-may';
import { PathwayParams } from './pathway-route';

type Ports = Pick<ApiPorts, 'holds' | 'views' | 'now'>;

const tags = ['legal holds'];

/** What must be kept whatever the clocks say: set, lifted and listed. */
export function holdRoutes(app: App, ports: Ports): void {
  addRoute(app, ports);
  liftRoute(app, ports);
  listRoute(app, ports);
}

function addRoute(app: App, { holds, now }: Ports): void {
  app.post(
    '/api/pathways/:id/holds',
    {
      schema: {
        ...{ tags, summary: 'Keep all of a pathway until this is lifted; a supervisor decides', params: PathwayParams },
        body: HoldRequest,
        response: { 201: Hold, ...refusal },
      },
    },
    async ({ params: { id: pathwayId }, body: { reason, reference }, officer }, reply) => {
      const hold = await holds.add({
        ...{ pathwayId, reason, by: officer.id, at: now() },
        ...(reference === undefined ? {} : { reference }),
      });
      return reply.code(201).send(shown(hold));
    },
  );
}

function liftRoute(app: App, { holds, now }: Ports): void {
  app.post(
    '/api/pathways/:id/holds/:hold/lift',
    {
      schema: {
        ...{ tags, summary: 'Lift a hold; the clocks count again', params: PathwayParams.extend({ hold: z.string() }) },
        body: LiftRequest,
        response: { 200: Hold, ...refusal },
      },
    },
    async ({ params: { id: pathwayId, hold: _id }, body: { reason }, officer }) => {
      const lifted = await holds.lift({ _id, pathwayId }, { by: officer.id, at: now(), reason });
      if (lifted === undefined) throw problem(404, 'no-such-hold', 'No such hold stands on this pathway.');
      return shown(lifted);
    },
  );
}

function listRoute(app: App, { holds, views }: Ports): void {
  app.get(
    '/api/holds',
    {
      schema: {
        ...{ tags, summary: 'The holds that stand; of one pathway, also those that were lifted' },
        querystring: z.strictObject({ pathway: z.string().optional() }),
        response: { 200: z.array(Hold), ...refusal },
      },
    },
    async ({ query: { pathway }, rights }) =>
      (await whereMay('hold', await holds.list(pathway), { rights, views })).map(shown),
  );
}

const shown = ({ _id: holdId, pathwayId, reason, reference, by, at, lifted }: HoldRow): Hold =>
  defined({ holdId, pathwayId, reason, reference, by, at, lifted });
