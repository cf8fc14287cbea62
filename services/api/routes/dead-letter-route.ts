import { z } from 'zod';
import { defined } from '../../../domain/defined';
import { DeadLetter, HeldReport, RedriveAnswer, RedriveRequest } from '../../../schemas/api/dead-letter';
import { Problem } from '../../../schemas/api/problem';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { personaOf } from '../personas';
import type { ApiPorts } from '../ports';

const LISTED = 500;

type Ports = Pick<ApiPorts, 'deadLetters' | 'heldReports' | 'send'>;

/** What no service could read, for a person to see and to send again. */
export function deadLetterRoute(app: App, { deadLetters, send }: Ports): void {
  app.get(
    '/api/dead-letters',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Messages nobody could read, newest first',
        response: { 200: z.array(DeadLetter), default: Problem },
      },
    },
    async ({ headers }) => {
      personaOf(headers['x-persona']);
      const rows = await deadLetters.list(LISTED);
      return rows.map(({ _id: id, topic, partition, offset, reason, reportId, at, redrives }) =>
        defined({ id, topic, partition, offset, reason, reportId, at, redrives }),
      );
    },
  );
  app.post(
    '/api/dead-letters/redrive',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Send a dead letter again, as a new message caused by the old',
        body: RedriveRequest,
        response: { 200: RedriveAnswer, default: Problem },
      },
    },
    async ({ body: { id }, headers }) => {
      personaOf(headers['x-persona']);
      const taken = await deadLetters.takeForRedrive(id);
      if (taken === undefined) throw problem(404, 'no-such-dead-letter', 'There is no such dead letter.');
      const { message, redrives, reportId } = taken;
      const old = reportId ?? message.headers['ce_id'] ?? id;
      const messageId = `${old}/redrive-${redrives}`;
      await send([{ ...message, headers: { ...message.headers, ce_id: messageId, ce_causationid: old } }]);
      return { id, messageId, redrives };
    },
  );
}

/** Reports that belong to no open pathway, each with why. */
export function heldReportRoute(app: App, { heldReports }: Ports): void {
  app.get(
    '/api/held-reports',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Reports parked, late or disputed, newest first',
        response: { 200: z.array(HeldReport), default: Problem },
      },
    },
    async ({ headers }) => {
      personaOf(headers['x-persona']);
      return heldReports(LISTED);
    },
  );
}
