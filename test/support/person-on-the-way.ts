import { ofGrace } from '../../infra/sample/cast/handover-contents';
import { day, releaseForHandover } from '../../infra/sample/day';
import { datesCalculated, handoverReport, received, registered } from '../../infra/sample/payloads/prison';
import { linked, officerNamed } from '../../infra/sample/payloads/probation';
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
    (await (await stack().ask(`${stack().addresses.api}${path}`)).json()) as T;
  const stepStatus = async (id: string, key: string): Promise<string | undefined> =>
    (await read<PathwayPage>(`/api/pathways/${id}`)).steps.find((step) => step.key === key)?.status;
  const tell = async ({ agency, payload }: Tell): Promise<string> => {
    const body = payload({ person, occurredAt: new Date().toISOString(), dateOf: (rule) => rule(today) });
    const response = await post(`${stack().addresses.adapters[agency]}/reports`, body);
    expect(response.status).toBe(202);
    return ((await response.json()) as { reportId: string }).reportId;
  };
  const pathwayId = (): Promise<string> =>
    eventually('a row with the name', async () => {
      const { items } = await read<{ items: { name?: string; pathwayId: string }[] }>('/api/caseload');
      return items.find(({ name }) => name === `${person.firstName} ${person.lastName}`)?.pathwayId;
    });
  const becomes = (id: string, key: string, wanted: string): Promise<true> =>
    eventually(`${key} ${wanted}`, async () => ((await stepStatus(id, key)) === wanted ? true : undefined));
  return {
    ...{ read, tell, pathwayId, becomes },
    /** Comes to prison, is known to probation, and is handed over to an officer who says yes; the pathway's id. */
    handOver: async (): Promise<string> => {
      await tell(received);
      await tell(registered);
      const id = await pathwayId();
      await tell(linked);
      await tell(datesCalculated({ start: day(-420), conditionalRelease: releaseForHandover(9) }));
      await fetch(`${stack().addresses.standIn}/people/${person.crn}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ answers: 'accept', afterMs: 50 }),
      });
      await tell(officerNamed({ name: 'A. Farrow', team: 'North', phone: '0000', email: 'a@example.test' }));
      await becomes(id, 'community-officer-named', 'done');
      await tell(handoverReport(ofGrace));
      await becomes(id, 'handover-report', 'accepted');
      return id;
    },
  };
}
