import { ReassignManyAnswer, ReassignManyRequest } from '../../../schemas/api/reassign-many';
import { isProblem } from '../../platform/problem';
import type { Intent } from '../act';
import type { App } from '../app';
import type { Performed } from '../once';
import type { Views } from '../ports';
import { refusal } from '../openapi';

/** What is not there and what is not theirs are told alike. */
const notTheirs = { outcome: 'refused', reason: 'no-such-pathway' } as const;

type Perform = (intent: Intent) => Promise<Performed>;
type Answered = ReassignManyAnswer['items'][number];

/** Gives many steps to others at once: one that cannot be given is told with its reason, and the others go on. */
export function reassignManyRoute(
  app: App,
  { views, perform }: { views: Pick<Views, 'reached'>; perform: Perform },
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
    async ({ body, officer, rights }) => {
      const items: Answered[] = [];
      for (const { key: own, pathwayId, step, to, reason } of body.items) {
        const said = { act: 'reassign' as const, body: { to, reason } };
        const intent = { pathwayId, key: step, officer, reportId: `${officer.id}:${own}`, said };
        const pathway = await views.reached(pathwayId);
        const theirs = pathway !== undefined && rights.mayStep('reassign', pathway, step);
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
