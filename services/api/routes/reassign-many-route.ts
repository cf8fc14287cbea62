import { ReassignManyAnswer, ReassignManyRequest } from '../../../schemas/api/reassign-many';
import { isProblem } from '../../platform/problem';
import type { Intent } from '../act';
import { changeOnRecord } from '../access';
import type { App } from '../app';
import type { Performed } from '../once';
import type { ApiPorts } from '../ports';
import { refusal } from '../openapi';

/** What is not there and what is not theirs are told alike. */
const notTheirs = { outcome: 'refused', reason: 'no-such-pathway' } as const;

type Perform = (intent: Intent) => Promise<Performed>;
type Answered = ReassignManyAnswer['items'][number];

/** Gives many steps to others at once: one that cannot be given is told with its reason, and the others go on. */
export function reassignManyRoute(
  app: App,
  { perform, ...ports }: Pick<ApiPorts, 'views' | 'accessLog' | 'now'> & { perform: Perform },
): void {
  app.post(
    '/api/steps/reassign',
    {
      schema: {
        tags: ['steps'],
        summary: 'Give many steps to other members or teams, each an act of its own with its own key',
        description: 'Asked again with the same keys it is the same acts. It needs no If-Match: whatever else moved.',
        body: ReassignManyRequest,
        response: { 200: ReassignManyAnswer, ...refusal },
      },
    },
    async (request) => {
      const { body, officer, rights } = request;
      const items: Answered[] = [];
      for (const { key: own, pathwayId, step, to, reason } of body.items) {
        const said = { act: 'reassign' as const, body: { to, reason } };
        const intent = { pathwayId, key: step, officer, reportId: `${officer.id}:${own}`, said };
        const pathway = await ports.views.reached(pathwayId);
        const theirs = pathway !== undefined && rights.mayStep('reassign', pathway, step);
        if (theirs) await changeOnRecord(request, [pathwayId], ports);
        const outcome = theirs ? await performed(intent, perform) : notTheirs;
        items.push({ pathwayId, step, ...outcome });
      }
      return { items };
    },
  );
}

async function performed(intent: Intent, perform: Perform): Promise<Pick<Answered, 'outcome' | 'reason' | 'seq'>> {
  try {
    const { answer } = await perform(intent);
    return answer ?? { outcome: 'pending' };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { outcome: 'refused', reason: error.code };
  }
}
