import { z } from 'zod';
import { mayServeAt } from '../../../domain/access/service-policy';
import { Connection, ConnectionKey, ConnectionRequest } from '../../../schemas/api/connection';
import { ownTypes } from '../../../schemas/reports/own-types';
import { inboundKeepMs, inboundTopic } from '../../../schemas/topics';
import { newAccessKey } from '../../platform/access-key';
import type { ConnectionRow } from '../../platform/connections';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { noSuchAgency } from '../rights/guard';
import { refuseUnknownWords } from './webhook-route';

type Ports = Pick<ApiPorts, 'connections' | 'createTopic' | 'now'>;

const tags = ['agencies'];
const Named = z.object({ name: z.string() });

/** Agencies connected by the generic doors: added, listed and their keys changed. */
export function connectionRoutes(app: App, ports: Ports): void {
  listRoute(app, ports);
  addRoute(app, ports);
  rotateRoute(app, ports);
}

function listRoute(app: App, { connections }: Ports): void {
  app.get(
    '/api/agencies',
    {
      schema: {
        tags,
        summary: 'The connected agencies',
        response: { 200: z.array(Connection), ...refusal },
      },
    },
    async ({ member }) => {
      const listed = await connections.list();
      return listed.filter(({ kind }) => mayServeAt('see-connections', kind, member)).map(shown);
    },
  );
}

function addRoute(app: App, { connections, createTopic, now }: Ports): void {
  app.post(
    '/api/agencies',
    {
      schema: {
        tags,
        summary: 'Connect an agency; its key is told this once',
        body: ConnectionRequest,
        response: { 201: ConnectionKey, ...refusal },
      },
    },
    async ({ body, member }, reply) => {
      if (!mayServeAt('connect', body.kind, member))
        throw problem(403, 'another-kind', 'An agency is connected by an integrator of its own kind.', [
          { field: 'kind', message: `must be ${member.agency}` },
        ]);
      refuseUnknownWords(body.provides);
      const key = newAccessKey();
      // The topic first: whoever finds the agency finds its topic, and a topic nobody knows of is found by the next try.
      await createTopic({ name: inboundTopic(body.name), keepMs: inboundKeepMs });
      if (!(await connections.add({ ...body, key }, now())))
        throw problem(409, 'name-taken', 'There is an agency of this name.', [{ field: 'name', message: 'is taken' }]);
      return reply.code(201).send({ name: body.name, key });
    },
  );
}

function rotateRoute(app: App, { connections, now }: Ports): void {
  app.post(
    '/api/agencies/:name/keys',
    {
      schema: {
        tags,
        summary: 'A new key, told this once; the one before it stays good until the next',
        params: Named,
        response: { 201: ConnectionKey, ...refusal },
      },
    },
    async ({ params: { name } }, reply) => {
      const key = newAccessKey();
      if (!(await connections.rotate(name, key, now()))) throw noSuchAgency();
      return reply.code(201).send({ name, key });
    },
  );
}

const shown = ({ _id: name, kind, schemes, codes, keys, provides = [], webhook, mail }: ConnectionRow): Connection => ({
  ...{ name, kind, schemes, codes, provides },
  tells: ownTypes(kind),
  keysSince: keys.map(({ since }) => since),
  topic: inboundTopic(name),
  ...(webhook && { webhook: { url: webhook.url, secretsSince: webhook.secrets.map(({ since }) => since) } }),
  ...(mail && { mailSince: mail.since }),
});
