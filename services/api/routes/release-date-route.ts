import { randomUUID } from 'node:crypto';
import { ActAnswer } from '../../../schemas/api/act';
import { Foresight } from '../../../schemas/api/foresight';
import { ProposeReleaseRequest, ReleaseDateRequest } from '../../../schemas/api/release-date';
import type { App } from '../app';
import { ActHeaders, refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { confirmedReport, proposalReport } from '../release-date';
import type { TellPathway } from '../tell-pathway';
import { answer, tellVersion, willOf } from './act-answer';
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
    async ({ params: { id: pathwayId }, body: { release }, officer, pathway }) => {
      const telling = { reportId: `looks-ahead/${randomUUID()}`, pathwayId, officer, now: now() };
      return pathways.foresee(pathwayId, confirmedReport(release, pathway, telling), telling.now);
    },
  );
}

/** Proposes it to whoever sets it. */
export function proposeReleaseRoute(app: App, tell: TellPathway): void {
  app.post(
    '/api/pathways/:id/release-date',
    {
      schema: {
        tags,
        summary: "Propose a day of release; a prison's system or a court sets it",
        description: 'Needs `Idempotency-Key` and `If-Match`, as every act. It moves no step.',
        params: PathwayParams,
        headers: ActHeaders,
        body: ProposeReleaseRequest,
        response: { 200: ActAnswer, 202: ActAnswer, ...refusal },
      },
    },
    async (request, reply) => {
      const { officer, body } = request;
      const { id: pathwayId } = request.params;
      const will = willOf(request, officer);
      const word = { ...will, pathwayId, officer, asked: `release-date/${body.release}`, note: body.note };
      const told = tell({ ...word, report: (telling) => proposalReport(body, telling) });
      return answer(reply, pathwayId, await told.catch(tellVersion(reply)));
    },
  );
}
