import type { FastifyRequest } from 'fastify';
import { AccessReport, AccessReportRequest, AuditAnswer } from '../../../schemas/api/audit';
import { field } from '../../../schemas/api/field-class';
import { z } from 'zod';
import { problem } from '../../platform/problem';
import { putOnRecord } from '../access';
import { accessReportCsv } from '../access-report-csv';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayOfNumber } from '../pathway-of-number';
import type { ApiPorts } from '../ports';

type Ports = Pick<ApiPorts, 'ownRights' | 'views' | 'tokens' | 'accessLog' | 'audit' | 'now'>;

const tags = ['audit'];

/** The access log, for the data protection officer: by the person it is about, and by nobody who worked. */
export function auditRoutes(app: App, ports: Ports): void {
  reportRoutes(app, ports);
  verifyRoute(app, ports);
}

function reportRoutes(app: App, ports: Ports): void {
  app.post(
    '/api/audit/report',
    {
      schema: {
        ...{ tags, summary: 'Who saw and changed what of a person, and why: the report the person has a right to' },
        body: AccessReportRequest,
        response: { 200: AccessReport, ...refusal },
      },
    },
    ({ body }) => reportOf(body, ports),
  );
  app.post(
    '/api/audit/report.csv',
    {
      schema: {
        ...{ tags, summary: 'The same as CSV; logged as a disclosure', produces: ['text/csv'] },
        body: AccessReportRequest,
        response: { 200: field('pseudonym', z.string()), ...refusal },
      },
    },
    async ({ body, officer }, reply) => {
      const report = await reportOf(body, ports);
      await record(report, officer, ports);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="access-report.csv"')
        .send(accessReportCsv(report));
    },
  );
}

/** @throws problem 404 for a number nobody has */
async function reportOf({ pathwayId, number = '' }: AccessReportRequest, ports: Ports): Promise<AccessReport> {
  const whose = pathwayId ?? (await pathwayOfNumber(number, ports));
  if (whose === undefined) throw problem(404, 'no-such-number', 'Nobody here is known by that number.');
  const entries = await ports.ownRights.accesses(whose);
  return { pathwayId: whose, entries: entries.toReversed().map(({ pathways: _, ...entry }) => entry), at: ports.now() };
}

/** It leaves the house: that is on record before it goes. */
const record = (
  { pathwayId }: AccessReport,
  { id: who, agency, role }: FastifyRequest['officer'],
  { accessLog, now }: Ports,
): Promise<void> => {
  const what = 'POST /api/audit/report.csv';
  const access = { at: now(), kind: 'disclosure', agency, who, role, purpose: 'audit', what } as const;
  return putOnRecord({ ...access, pathways: [pathwayId], fields: [] }, accessLog, 'nothing leaves');
};

function verifyRoute(app: App, { audit, now }: Ports): void {
  app.post(
    '/api/audit/verify',
    {
      schema: {
        ...{ tags, summary: 'Hold the access log against itself: what was changed, taken out or moved, and where' },
        response: { 200: AuditAnswer, ...refusal },
      },
    },
    async () => ({ ...(await audit()), at: now() }),
  );
}
