import { OpenPathwayAnswer, OpenPathwayRequest, Plan, PlanRequest } from '../../../schemas/api/plan';
import { personOwner } from '../../platform/cipher';
import { createIntake } from '../../platform/report-intake';
import { putOnRecord } from '../access';
import type { App } from '../app';
import { refusal } from '../openapi';
import { planOf } from '../plan';
import type { ApiPorts } from '../ports';

const tags = ['pathways'];

/** A pathway is looked at before anybody asks for it. */
export function planRoutes(app: App, ports: Ports): void {
  planRoute(app, ports);
  openPathwayRoute(app, ports);
}

/** What a pathway would begin with. */
function planRoute(app: App, { now }: Pick<ApiPorts, 'now'>): void {
  app.post(
    '/api/plans',
    {
      schema: {
        tags,
        summary: 'Which steps a pathway opened now would begin with, without opening it',
        body: PlanRequest,
        response: { 200: Plan, ...refusal },
      },
    },
    ({ body, officer }) => planOf(body, officer, now()),
  );
}

type Ports = Pick<ApiPorts, 'store' | 'names' | 'tokens' | 'send' | 'accessLog' | 'now'>;

/** Asks for the pathway of somebody who is inside already; asked for again it is the same report. */
function openPathwayRoute(app: App, ports: Ports): void {
  app.post(
    '/api/pathways',
    {
      schema: {
        tags,
        summary: 'Ask for the pathway of somebody who is inside already; a coordinator or supervisor does',
        body: OpenPathwayRequest,
        response: { 200: OpenPathwayAnswer, ...refusal },
      },
    },
    async ({ body: { scheme, number, name, ...data }, officer }) => {
      const { id: who, agency, role } = officer;
      const what = 'POST /api/pathways';
      const access = { at: ports.now(), kind: 'change', agency, who, role, purpose: 'pathway-work', what } as const;
      await putOnRecord(
        { ...access, pathways: [], fields: ['name', 'number'] },
        ports.accessLog,
        'nothing is asked for',
      );
      const publish = createIntake({ ...ports, agency });
      const told = { occurredAt: `${data.admittedOn}T00:00:00.000Z`, numbers: [{ scheme, number }] };
      const asked = await publish({ ...told, type: 'agency.pathway.requested', data, personal: [] });
      // Who is known by this number already keeps the name that their agency told.
      if (!(await ports.store.has(personOwner(ports.tokens.tokenOf(scheme, number))))) {
        const details = { place: 'person', field: 'detailsRef', value: { name } } as const;
        await publish({ ...told, type: 'agency.person.registered', data: {}, personal: [details] });
      }
      return { reportId: asked.reportId };
    },
  );
}

/** @throws problem 403 */
