import { z } from 'zod';
import { defined } from '../../../domain/defined';
import { DeadLetter, RedriveAnswer, RedriveRequest } from '../../../schemas/api/dead-letter';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { AskHeaders, refusal } from '../openapi';
import { personaOf } from '../personas';
import type { ApiPorts } from '../ports';

const LISTED = 500;

/** What no service could read, for a person to see. */
export function deadLetterRoute(app: App, { deadLetters }: Pick<ApiPorts, 'deadLetters'>): void {
  app.get(
    '/api/dead-letters',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Messages nobody could read, newest first',
        headers: AskHeaders,
        response: { 200: z.array(DeadLetter), ...refusal },
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
}

/** A dead letter's bytes go out once more under an id of their own. */
export function redriveRoute(app: App, { deadLetters, send }: Pick<ApiPorts, 'deadLetters' | 'send'>): void {
  app.post(
    '/api/dead-letters/redrive',
    {
      schema: {
        tags: ['set aside'],
        summary: 'Send a dead letter again, as a new message caused by the old',
        headers: AskHeaders,
        body: RedriveRequest,
        response: { 200: RedriveAnswer, ...refusal },
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
