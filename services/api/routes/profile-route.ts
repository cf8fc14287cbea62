import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Foresight } from '../../../schemas/api/foresight';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayReport } from '../pathway-act';
import type { ApiPorts } from '../ports';
import { foresightFor } from '../rights/foresight-for';
import { PathwayParams } from './pathway-route';

const VersionParams = PathwayParams.extend({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});

/** What a newer version of its profile would do to a pathway, asked of the pathway itself; nothing moves. */
export function profileRoute(app: App, { pathways, now }: Pick<ApiPorts, 'pathways' | 'now'>): void {
  app.get(
    '/api/pathways/:id/profile/:version',
    {
      schema: {
        tags: ['pathways'],
        summary: 'Which steps a move to a newer version of the profile would change, without moving',
        params: VersionParams,
        response: { 200: Foresight, ...refusal },
      },
    },
    async ({ params: { id: pathwayId, version }, officer, pathway, rights }) => {
      const telling = { reportId: `looks-ahead/${randomUUID()}`, pathwayId, officer, now: now() };
      // Whatever the reason will be, it moves no step.
      const said = { act: 'move-profile', body: { version, reason: 'law-changed' } } as const;
      const foresight = await pathways.foresee(pathwayId, pathwayReport(said, telling), telling.now);
      return foresightFor(foresight, pathway, { rights });
    },
  );
}
