import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActAnswer } from '../../../schemas/api/act';
import { Foresight } from '../../../schemas/api/foresight';
import { MoveProfileRequest } from '../../../schemas/api/profile-move';
import type { App } from '../app';
import { moveReport } from '../move-profile';
import { ActHeaders, refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import type { TellPathway } from '../tell-pathway';
import { answer, tellVersion, willOf } from './act-answer';
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
    async ({ params: { id: pathwayId, version }, officer }) => {
      const telling = { reportId: `looks-ahead/${randomUUID()}`, pathwayId, officer, now: now() };
      // Whatever the reason will be, it moves no step.
      return pathways.foresee(pathwayId, moveReport({ version, reason: 'law-changed' }, telling), telling.now);
    },
  );
}

/** Moves it, by whoever decides that. */
export function moveProfileRoute(app: App, tell: TellPathway): void {
  app.post(
    '/api/pathways/:id/profile',
    {
      schema: {
        tags: ['pathways'],
        summary: 'Move a pathway to a newer version of its profile; a coordinator or supervisor decides',
        description: 'Needs `Idempotency-Key` and `If-Match`, as every act. What it changes is asked for before.',
        params: PathwayParams,
        headers: ActHeaders,
        body: MoveProfileRequest,
        response: { 200: ActAnswer, 202: ActAnswer, ...refusal },
      },
    },
    async (request, reply) => {
      const { officer, body } = request;
      const { id: pathwayId } = request.params;
      const will = willOf(request, officer);
      const word = { ...will, pathwayId, officer, asked: `profile/${body.version}/${body.reason}`, note: body.note };
      const told = tell({ ...word, report: (telling) => moveReport(body, telling) });
      return answer(reply, pathwayId, await told.catch(tellVersion(reply)));
    },
  );
}
