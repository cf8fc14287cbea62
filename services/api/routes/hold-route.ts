import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defined } from '../../../domain/defined';
import { Hold, HoldRequest, LiftRequest } from '../../../schemas/api/hold';
import { notesOwner, pathwayOwner } from '../../platform/cipher';
import type { HoldRow } from '../../platform/erasure/holds';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { whereMay } from '../rights/where-may';
import { PathwayParams } from './pathway-route';

type Ports = Pick<ApiPorts, 'holds' | 'views' | 'store' | 'now'>;

const tags = ['legal holds'];

/** What must be kept whatever the clocks say: set, lifted and listed. */
export function holdRoutes(app: App, ports: Ports): void {
  addRoute(app, ports);
  liftRoute(app, ports);
  listRoute(app, ports);
}

function addRoute(app: App, { holds, store, now }: Ports): void {
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
      const referenceRef = reference === undefined ? undefined : `note/hold-${randomUUID()}`;
      const of = { owner: notesOwner(pathwayOwner(pathwayId)), holder: officer.agency };
      if (referenceRef !== undefined) await store.putOnce(referenceRef, reference, of);
      const hold = await holds.add(defined({ pathwayId, reason, referenceRef, by: officer.id, at: now() }));
      return reply.code(201).send(await shown(hold, store));
    },
  );
}

function liftRoute(app: App, { holds, store, now }: Ports): void {
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
      return shown(lifted, store);
    },
  );
}

function listRoute(app: App, { holds, views, store }: Ports): void {
  app.get(
    '/api/holds',
    {
      schema: {
        ...{ tags, summary: 'The holds that stand; of one pathway, also those that were lifted' },
        querystring: z.strictObject({ pathway: z.string().optional() }),
        response: { 200: z.array(Hold), ...refusal },
      },
    },
    async ({ query: { pathway }, rights }) => {
      const theirs = await whereMay('hold', await holds.list(pathway), { rights, views });
      return Promise.all(theirs.map((hold) => shown(hold, store)));
    },
  );
}

async function shown({ _id: holdId, referenceRef, ...row }: HoldRow, store: Ports['store']): Promise<Hold> {
  const reference = referenceRef === undefined ? undefined : await store.get<string>(referenceRef);
  return defined({ holdId, ...row, reference });
}
