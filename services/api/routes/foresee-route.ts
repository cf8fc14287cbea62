import { Foreseen, ForeseeRequest } from '../../../schemas/api/foresight';
import { Report } from '../../../schemas/reports/report';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayOfNumber } from '../pathway-of-number';
import type { ApiPorts } from '../ports';

type Ports = Pick<ApiPorts, 'pathways' | 'views' | 'tokens' | 'now'>;

/** Tries a report on a pathway, which is asked itself; nothing is published, decided or kept. */
export function foreseeRoute(app: App, ports: Ports): void {
  app.post(
    '/api/dry-run',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Which steps of a pathway a report would move, without moving them',
        body: ForeseeRequest,
        response: { 200: Foreseen, ...refusal },
      },
    },
    async ({ body: { report: told, pathwayId: asked, person } }) => {
      const report = reportIn(told);
      const pathwayId = asked ?? (await pathwayOfNumber(person ?? '', ports));
      if (pathwayId === undefined) throw problem(404, 'no-such-person', 'No pathway is known for this number.');
      return foreseen(report, pathwayId, ports);
    },
  );
}

/** What that pathway would make of the report, and whether it is its person's. */
export async function foreseen(
  report: Report,
  pathwayId: string,
  ports: Pick<ApiPorts, 'pathways' | 'views' | 'now'>,
): Promise<Foreseen> {
  const foresight = await ports.pathways.foresee(pathwayId, report, ports.now());
  return { ...foresight, pathwayId, named: await isNamed(report, pathwayId, ports) };
}

function reportIn(told: object): Report {
  const report = Report.safeParse(told);
  if (report.success) return report.data;
  const fields = report.error.issues.map(({ path, message }) => ({ field: `report.${path.join('.')}`, message }));
  throw problem(422, 'invalid-report', 'This is no report.', fields);
}

async function isNamed(
  { identifiers }: Report,
  pathwayId: string,
  { views }: Pick<ApiPorts, 'views'>,
): Promise<boolean> {
  const document = await views.pathway(pathwayId);
  const held = document?.state.identifiers ?? [];
  return identifiers.some(({ token }) => held.some((known) => known.token === token));
}
