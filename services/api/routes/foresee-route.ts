import { Foreseen, ForeseeRequest } from '../../../schemas/api/foresight';
import type { Agency } from '../../../schemas/agency';
import type { Officer } from '../../../schemas/api/officer';
import { Report } from '../../../schemas/reports/report';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayOfNumber } from '../pathway-of-number';
import type { ApiPorts, PathwayDocument } from '../ports';
import { foresightFor, mayTry, type Trying } from '../rights/foresight-for';
import { noPathway } from '../rights/guard';

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
    async ({ body: { report: told, pathwayId: asked, person }, officer, rights }) => {
      const report = reportIn(told);
      const pathwayId = asked ?? (await pathwayOfNumber(person ?? '', ports));
      const teller = tellerIn(report, officer);
      const tried = pathwayId && (await foreseen(report, pathwayId, { ...ports, trying: { rights, teller } }));
      if (!tried) throw noPathway();
      return tried;
    },
  );
}

/** An integrator tries what their own agency tells. */
export const tellerIn = ({ sourceAgency }: Report, { role, agency }: Officer): Agency | undefined =>
  role === 'integrator' && sourceAgency === agency ? agency : undefined;

type Trial = Pick<ApiPorts, 'pathways' | 'views' | 'now'> & { trying: Trying };

/** What that pathway would make of the report, and whether it is its person's; nothing of one that is not theirs to try it on. */
export async function foreseen(report: Report, pathwayId: string, trial: Trial): Promise<Foreseen | undefined> {
  const { pathways, views, now, trying } = trial;
  const pathway = await views.pathway(pathwayId);
  if (pathway === undefined || !mayTry(report, pathway, trying)) return undefined;
  const foresight = await pathways.foresee(pathwayId, report, now());
  return { ...foresightFor(foresight, pathway, trying), pathwayId, named: isNamed(report, pathway) };
}

function reportIn(told: object): Report {
  const report = Report.safeParse(told);
  if (report.success) return report.data;
  const fields = report.error.issues.map(({ path, message }) => ({ field: `report.${path.join('.')}`, message }));
  throw problem(422, 'invalid-report', 'This is no report.', fields);
}

const isNamed = ({ identifiers }: Report, { state }: PathwayDocument): boolean =>
  identifiers.some(({ token }) => state.identifiers.some((known) => known.token === token));
