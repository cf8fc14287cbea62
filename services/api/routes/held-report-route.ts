import { z } from 'zod';
import { HeldReport } from '../../../schemas/api/dead-letter';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';

const LISTED = 500;

/** Reports that belong to no open pathway, each with why. */
export function heldReportRoute(app: App, { heldReports }: Pick<ApiPorts, 'heldReports'>): void {
  app.get(
    '/api/held-reports',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Reports parked, late or disputed, newest first',
        response: { 200: z.array(HeldReport), ...refusal },
      },
    },
    async ({}) => {
      return heldReports(LISTED);
    },
  );
}
