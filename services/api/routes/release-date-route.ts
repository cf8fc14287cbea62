import { randomUUID } from 'node:crypto';
import { Foresight } from '../../../schemas/api/foresight';
import { ReleaseDateRequest } from '../../../schemas/api/release-date';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { confirmedReport } from '../release-date';
import { foresightFor } from '../rights/foresight-for';
import { PathwayParams } from './pathway-route';

const tags = ['pathways'];

/** What another day of release would do to a pathway, asked of the pathway itself; nothing moves. */
export function foreseeReleaseRoute(app: App, { pathways, now }: Pick<ApiPorts, 'pathways' | 'now'>) {
  app.post(
    '/api/pathways/:id/release-date/foresee',
    {
      schema: {
        tags,
        summary: 'Which steps another day of release would move, without moving them',
        params: PathwayParams,
        body: ReleaseDateRequest,
        response: { 200: Foresight, ...refusal },
      },
    },
    async ({ params: { id: pathwayId }, body: { release }, officer, pathway, rights }) => {
      const telling = { reportId: `looks-ahead/${randomUUID()}`, pathwayId, officer, now: now() };
      const foresight = await pathways.foresee(pathwayId, confirmedReport(release, pathway, telling), telling.now);
      return foresightFor(foresight, pathway, { rights });
    },
  );
}
