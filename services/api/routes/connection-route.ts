import { z } from 'zod';
import { CodeMapping, Connection, ConnectionKey, ConnectionRequest } from '../../../schemas/api/connection';
import { ownTypes } from '../../../schemas/reports/own-types';
import { inboundKeepMs, inboundTopic } from '../../../schemas/topics';
import { newAccessKey } from '../../platform/access-key';
import type { ConnectionRow } from '../../platform/connections';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { AskHeaders, refusal } from '../openapi';
import { personaOf } from '../personas';
import type { ApiPorts } from '../ports';

type Ports = Pick<ApiPorts, 'connections' | 'createTopic' | 'now'>;

const tags = ['agencies'];
const Named = z.object({ name: z.string() });

/** Agencies connected by the generic doors: added, listed, their keys changed and their codes mapped. */
export function connectionRoutes(app: App, ports: Ports): void {
  listRoute(app, ports);
  addRoute(app, ports);
  rotateRoute(app, ports);
  mappingRoute(app, ports);
}

function listRoute(app: App, { connections }: Ports): void {
  app.get(
    '/api/agencies',
    {
      schema: {
        tags,
        summary: 'The connected agencies',
        headers: AskHeaders,
        response: { 200: z.array(Connection), ...refusal },
      },
    },
    async ({ headers }) => {
      personaOf(headers['x-persona']);
      return (await connections.list()).map(shown);
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
        headers: AskHeaders,
        body: ConnectionRequest,
        response: { 201: ConnectionKey, ...refusal },
      },
    },
    async ({ body, headers }, reply) => {
      personaOf(headers['x-persona']);
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
        headers: AskHeaders,
        params: Named,
        response: { 201: ConnectionKey, ...refusal },
      },
    },
    async ({ params: { name }, headers }, reply) => {
      personaOf(headers['x-persona']);
      const key = newAccessKey();
      if (!(await connections.rotate(name, key, now()))) throw noSuchAgency();
      return reply.code(201).send({ name, key });
    },
  );
}

function mappingRoute(app: App, { connections }: Ports): void {
  app.post(
    '/api/agencies/:name/codes',
    {
      schema: {
        tags,
        summary: 'Say which of our words one of its codes means',
        headers: AskHeaders,
        params: Named,
        body: CodeMapping,
        response: { 200: CodeMapping, ...refusal },
      },
    },
    async ({ params: { name }, body, headers }) => {
      personaOf(headers['x-persona']);
      if (!(await connections.map(name, body))) throw noSuchAgency();
      return body;
    },
  );
}

const noSuchAgency = () => problem(404, 'no-such-agency', 'There is no connected agency of this name.');

const shown = ({ _id: name, kind, schemes, codes, keys }: ConnectionRow): Connection => ({
  ...{ name, kind, schemes, codes },
  tells: ownTypes(kind),
  keysSince: keys.map(({ since }) => since),
  topic: inboundTopic(name),
});
