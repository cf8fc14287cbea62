import { ActAnswer } from '../../../schemas/api/act';
import { PathwayActName } from '../../../schemas/api/pathway-act';
import type { App } from '../app';
import { ActHeaders, refusal } from '../openapi';
import { pathwayRequests, type SaidOfPathway } from '../pathway-act';
import type { TellPathway } from '../tell-pathway';
import { answer, tellVersion, willOf } from './act-answer';
import { PathwayParams } from './pathway-route';

const addresses: Record<PathwayActName, string> = {
  'move-profile': 'profile',
  'propose-release': 'release-date',
  'override-lead': 'lead',
  'decide-track': 'track',
  observe: 'observations',
};

const summaries: Record<PathwayActName, string> = {
  'move-profile': 'Move a pathway to a newer version of its profile; a coordinator or supervisor decides',
  'propose-release': "Propose a day of release; a prison's system or a court sets it",
  'override-lead': 'Say who leads until the end of a day, whatever the rule says; only a supervisor may',
  'decide-track': 'Decide on which track a person is, on which facts and by which law; a supervisor decides',
  observe: 'Write down what was seen of a person, good or not, in the words of whoever saw it',
};

/** What an officer says of a whole pathway. */
export function pathwayActRoute(app: App, tell: TellPathway): void {
  for (const act of PathwayActName.options) {
    app.post(
      `/api/pathways/:id/${addresses[act]}`,
      {
        schema: {
          tags: ['pathways'],
          summary: summaries[act],
          description: 'Needs `Idempotency-Key` and `If-Match`, as every act.',
          params: PathwayParams,
          headers: ActHeaders,
          body: pathwayRequests[act],
          response: { 200: ActAnswer, 202: ActAnswer, ...refusal },
        },
      },
      async (request, reply) => {
        const { officer, pathway } = request;
        const said = { act, body: request.body } as SaidOfPathway;
        const told = tell({ ...willOf(request, officer), pathway, officer, said });
        return answer(reply, pathway._id, await told.catch(tellVersion(reply)));
      },
    );
  }
}
