import { z } from 'zod';
import { MailAnswer, MailContact, RevokedLinks } from '../../../schemas/api/connection';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { noSuchAgency } from '../rights/guard';

type Ports = Pick<ApiPorts, 'connections' | 'mailTasks' | 'now'>;

const tags = ['agencies'];
const params = z.object({ name: z.string() });

/** Whoever has e-mail only: where the link to a task goes, and that links are good for nothing any more. */
export function mailContactRoutes(app: App, { connections, mailTasks, now }: Ports): void {
  app.post(
    '/api/agencies/:name/mail',
    {
      schema: {
        ...{ tags, params, summary: 'Whom it is reached by that has e-mail only' },
        body: MailContact,
        response: { 200: MailAnswer, ...refusal },
      },
    },
    async ({ params: { name }, body }) => {
      const mailSince = now();
      if (!(await connections.mailTo(name, body, mailSince))) throw noSuchAgency();
      return { name, mailSince };
    },
  );
  app.post(
    '/api/agencies/:name/links/revoke',
    {
      schema: {
        ...{ tags, params, summary: 'No link it was sent opens anything any more' },
        response: { 200: RevokedLinks, ...refusal },
      },
    },
    async ({ params: { name } }) => {
      return { revoked: await mailTasks.revoke(name) };
    },
  );
}
