import { z } from 'zod';
import { MailAnswer, MailContact, RevokedLinks } from '../../../schemas/api/connection';
import type { App } from '../app';
import { AskHeaders, refusal } from '../openapi';
import { actorOf } from '../personas';
import type { ApiPorts } from '../ports';
import { noSuchAgency } from './webhook-route';

type Ports = Pick<ApiPorts, 'connections' | 'mailTasks' | 'now'>;

const tags = ['agencies'];
const headers = AskHeaders;
const params = z.object({ name: z.string() });

/** Whoever has e-mail only: where the link to a task goes, and that links are good for nothing any more. */
export function mailContactRoutes(app: App, { connections, mailTasks, now }: Ports): void {
  app.post(
    '/api/agencies/:name/mail',
    {
      schema: {
        ...{ tags, headers, params, summary: 'Whom it is reached by that has e-mail only' },
        body: MailContact,
        response: { 200: MailAnswer, ...refusal },
      },
    },
    async ({ params: { name }, body, headers: { 'x-persona': who } }) => {
      actorOf(who);
      const mailSince = now();
      if (!(await connections.mailTo(name, body, mailSince))) throw noSuchAgency();
      return { name, mailSince };
    },
  );
  app.post(
    '/api/agencies/:name/links/revoke',
    {
      schema: {
        ...{ tags, headers, params, summary: 'No link it was sent opens anything any more' },
        response: { 200: RevokedLinks, ...refusal },
      },
    },
    async ({ params: { name }, headers: { 'x-persona': who } }) => {
      actorOf(who);
      return { revoked: await mailTasks.revoke(name) };
    },
  );
}
