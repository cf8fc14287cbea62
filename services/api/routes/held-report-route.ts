import { z } from 'zod';
import { HeldReport } from '../../../schemas/api/dead-letter';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';

const LISTED = 500;

/** Reports that belong to no open pathway, each with why; an integrator's are those of their own agency. */
export function heldReportRoute(app: App, { heldReports, views }: Pick<ApiPorts, 'heldReports' | 'views'>): void {
  app.get(
    '/api/held-reports',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Reports parked, late or disputed, newest first',
        response: { 200: z.array(HeldReport), ...refusal },
      },
    },
    async ({ officer: { role, agency }, rights }) => {
      const held = await heldReports(LISTED);
      const theirs = role === 'integrator' ? held.filter(({ sourceAgency }) => sourceAgency === agency) : held;
      const pathways = await views.reachedAll(theirs.flatMap(({ pathwayId }) => pathwayId ?? []));
      return theirs.map(({ pathwayId = '', ...report }) => {
        const pathway = pathways.get(pathwayId);
        return pathway !== undefined && rights.sees(pathway) ? { ...report, pathwayId } : report;
      });
    },
  );
}
