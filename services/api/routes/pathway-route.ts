import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StepView, PathwayPage } from '../../../schemas/api/pathway';
import { StepKey } from '../../../schemas/step';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayAt } from '../min-seq';
import { pathwayPage } from '../pathway-page';
import type { ApiPorts } from '../ports';
import { noStep } from '../rights/guard';

const PathwayId = z.string().min(1).max(100);
export const PathwayParams = z.object({ id: PathwayId });
export const StepParams = z.object({ id: PathwayId, key: StepKey });
const MinSeq = z.object({ 'min-seq': z.coerce.number().int().min(0).optional() });

type Ports = Pick<ApiPorts, 'views' | 'store' | 'now'>;
type Asked = Pick<FastifyRequest, 'officer' | 'rights' | 'pathway'> & { least: number | undefined };

/** A pathway, and one step of it, as the one who asks may see and act on it. The `ETag` is the version an act needs. */
export function pathwayRoute(app: App, ports: Ports): void {
  app.get(
    '/api/pathways/:id',
    {
      schema: {
        tags: ['pathways'],
        summary: 'All of one pathway; with min-seq it waits up to 2 s for that version',
        params: PathwayParams,
        querystring: MinSeq,
        response: { 200: PathwayPage, ...refusal },
      },
    },
    async ({ query, officer, rights, pathway }, reply) => {
      const page = await pageOf({ least: query['min-seq'], officer, rights, pathway }, ports);
      return reply.header('etag', `"${page.seq}"`).send(page);
    },
  );
  app.get(
    '/api/pathways/:id/steps/:key',
    {
      schema: {
        tags: ['pathways'],
        summary: 'One step of a pathway',
        params: StepParams,
        querystring: MinSeq,
        response: { 200: StepView, ...refusal },
      },
    },
    async ({ params: { key }, query, officer, rights, pathway }, reply) => {
      const page = await pageOf({ least: query['min-seq'], officer, rights, pathway }, ports);
      const step = page.steps.find((view) => view.key === key);
      if (step === undefined) throw noStep();
      return reply.header('etag', `"${page.seq}"`).send(step);
    },
  );
}

async function pageOf({ least, pathway, ...asked }: Asked, ports: Ports): Promise<PathwayPage> {
  return pathwayPage(await pathwayAt(ports.views, pathway, least), asked, ports);
}
