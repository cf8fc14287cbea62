import { z } from 'zod';
import type { Officer } from '../../../schemas/api/officer';
import { StepView, PathwayPage } from '../../../schemas/api/pathway';
import { StepKey } from '../../../schemas/step';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayAt } from '../min-seq';
import { pathwayPage } from '../pathway-page';
import type { ApiPorts } from '../ports';

const PathwayId = z.string().min(1).max(100);
export const PathwayParams = z.object({ id: PathwayId });
export const StepParams = z.object({ id: PathwayId, key: StepKey });
const MinSeq = z.object({ 'min-seq': z.coerce.number().int().min(0).optional() });

type Ports = Pick<ApiPorts, 'views' | 'store' | 'now'>;
type Asked = { id: string; least: number | undefined; officer: Officer };

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
    async ({ params: { id }, query, officer }, reply) => {
      const page = await pageOf({ id, least: query['min-seq'], officer }, ports);
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
    async ({ params: { id, key }, query, officer }, reply) => {
      const page = await pageOf({ id, least: query['min-seq'], officer }, ports);
      const step = page.steps.find((view) => view.key === key);
      if (step === undefined) throw problem(404, 'no-such-step', 'This pathway has no such step.');
      return reply.header('etag', `"${page.seq}"`).send(step);
    },
  );
}

async function pageOf({ id, least, officer }: Asked, ports: Ports): Promise<PathwayPage> {
  const document = await pathwayAt(ports.views, id, least);
  if (document === undefined) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
  return pathwayPage(document, officer, ports);
}
