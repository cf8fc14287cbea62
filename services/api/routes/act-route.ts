import { z } from 'zod';
import { ActAnswer, ActName } from '../../../schemas/api/act';
import { problem } from '../../platform/problem';
import type { Intent } from '../act';
import { requests, type Said } from '../act-report';
import { performedOf, type Performed } from '../once';
import type { App } from '../app';
import { ActHeaders, refusal } from '../openapi';
import type { Deliveries } from '../deliver';
import type { ApiPorts } from '../ports';
import { answer, answerOf, tellVersion, willOf } from './act-answer';
import { StepParams } from './pathway-route';

type Doing = { perform: (intent: Intent) => Promise<Performed> };
type Asking = { acts: ApiPorts['acts']; deliveries: Pick<Deliveries, 'answerOf'> };

const StatusParams = z.object({ pathwayId: z.string().min(1).max(100), reportId: z.string().min(1).max(200) });

const summaries: Record<ActName, string> = {
  accept: 'Accept what is offered; content must have been read first',
  'accept-if': 'Say yes as a service on a condition, until the end of a day',
  return: 'Send a handover back to its owner, with a coded reason',
  decline: 'Say no as a service; the next candidate is asked',
  complete: 'Say that a step is done, or hand over what is to be accepted',
  withdraw: 'Take the last answer back, as long as nothing relied on it',
  correct: 'Put better content in the place of what was accepted, with a coded reason',
  extend: 'Ask for more time to reply, once for an offer',
  ask: 'Ask the other side of a step a question; the note is the question',
  nudge: 'Ask whoever is waited for to see to it',
  reassign: 'Give a step to another member or team of its owner',
  fail: 'Say that a step was tried and did not succeed',
  skip: 'Pass a step over, with a coded reason; it counts once a second person agrees',
  waive: 'Do without a step until the end of a day; only a supervisor may',
};

/** What an officer does with a step: answered at once, or after 3 s with an address that tells what became of it. */
export function actRoute(app: App, { perform }: Doing): void {
  for (const act of ActName.options) {
    app.post(
      `/api/pathways/:id/steps/:key/${act}`,
      {
        schema: {
          tags: ['steps'],
          summary: summaries[act],
          description: 'Needs `Idempotency-Key` (8 to 100 of A-Z a-z 0-9 . _ -) and `If-Match` (the ETag of the page).',
          params: StepParams,
          headers: ActHeaders,
          body: requests[act],
          response: { 200: ActAnswer, 202: ActAnswer, ...refusal },
        },
      },
      async (request, reply) => {
        const { id: pathwayId, key } = request.params;
        const { officer } = request;
        const { reportId, ifMatch } = willOf(request, officer);
        const said = { act, body: request.body } as Said;
        const performed = await perform({ pathwayId, key, officer, reportId, ifMatch, said }).catch(tellVersion(reply));
        return answer(reply, pathwayId, performed);
      },
    );
  }
}

/** What became of an act; one whose process died in between is delivered on. */
export function actStatusRoute(app: App, { acts, deliveries }: Asking): void {
  app.get(
    '/api/acts/:pathwayId/:reportId',
    {
      schema: {
        tags: ['steps'],
        summary: 'What became of an act that was answered "pending"',
        params: StatusParams,
        response: { 200: ActAnswer, ...refusal },
      },
    },
    async ({ params: { pathwayId, reportId } }) => {
      const act = await acts.find(reportId);
      if (act?.pathwayId !== pathwayId) throw problem(404, 'no-such-act', 'There is no such act.');
      return answerOf(pathwayId, await performedOf(act, deliveries));
    },
  );
}
