import type { Person, Tell } from '../../infra/sample/story';
import type { PathwayPage } from '../../schemas/api/pathway';
import { eventually } from './eventually';
import type { StackUnderTest } from './running-stack';

const today = new Date().toISOString().slice(0, 10);

export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** One made-up person on a running stack: what is told of them, and where their steps stand. */
export function personOnTheWay(stack: () => StackUnderTest, person: Person) {
  const read = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${stack().addresses.api}${path}`)).json()) as T;
  const stepStatus = async (id: string, key: string): Promise<string | undefined> =>
    (await read<PathwayPage>(`/api/pathways/${id}`)).steps.find((step) => step.key === key)?.status;
  return {
    read,
    tell: async ({ agency, payload }: Tell): Promise<string> => {
      const body = payload({ person, occurredAt: new Date().toISOString(), dateOf: (rule) => rule(today) });
      const response = await post(`${stack().addresses.adapters[agency]}/reports`, body);
      expect(response.status).toBe(202);
      return ((await response.json()) as { reportId: string }).reportId;
    },
    pathwayId: (): Promise<string> =>
      eventually('a row with the name', async () => {
        const { items } = await read<{ items: { name?: string; pathwayId: string }[] }>('/api/caseload');
        return items.find(({ name }) => name === `${person.firstName} ${person.lastName}`)?.pathwayId;
      }),
    becomes: (id: string, key: string, wanted: string): Promise<true> =>
      eventually(`${key} ${wanted}`, async () => ((await stepStatus(id, key)) === wanted ? true : undefined)),
  };
}
