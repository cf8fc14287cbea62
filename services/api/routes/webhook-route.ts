import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { providerWords } from '../../../domain/access/asked-provider';
import { profiles } from '../../../domain/profiles/registry';
import { ProvidesRequest, WebhookRequest, WebhookSecret } from '../../../schemas/api/connection';
import {
  Delivery,
  DeliveryQuery,
  RedriveDeliveries,
  RedrivenDeliveries,
  TestDelivery,
} from '../../../schemas/api/delivery';
import { defined } from '../../../domain/defined';
import { problem } from '../../platform/problem';
import { webhookUrl } from '../../platform/webhook/address';
import type { DeliveryRow } from '../../platform/webhook/deliveries';
import { newWebhookSecret } from '../../platform/webhook/sign';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { noSuchAgency } from '../rights/guard';

type Ports = Pick<ApiPorts, 'connections' | 'deliveries' | 'now'>;

const tags = ['agencies'];
const params = z.object({ name: z.string() });
const shownAtMost = 200;

/** What a connected agency is told: of what, where, and whether it arrived. */
export function webhookRoutes(app: App, ports: Ports): void {
  providesRoute(app, ports);
  webhookRoute(app, ports);
  deliveriesRoute(app, ports);
  redriveDeliveriesRoute(app, ports);
  testRoute(app, ports);
}

/** @throws problem 400 naming the words that no profile asks by */
export function refuseUnknownWords(provides: readonly string[]): void {
  const known = providerWords(profiles);
  if (provides.every((word) => known.includes(word))) return;
  throw problem(400, 'unknown-provider', 'No profile asks a provider by one of these words.', [
    { field: 'provides', message: `of ${known.toSorted().join(', ')}` },
  ]);
}

function providesRoute(app: App, { connections }: Ports): void {
  app.post(
    '/api/agencies/:name/provides',
    {
      schema: {
        ...{ tags, params, summary: 'By which words of the profiles it is asked from now on' },
        body: ProvidesRequest,
        response: { 200: ProvidesRequest, ...refusal },
      },
    },
    async ({ params: { name }, body }) => {
      refuseUnknownWords(body.provides);
      if (!(await connections.provide(name, body.provides))) throw noSuchAgency();
      return body;
    },
  );
}

function webhookRoute(app: App, { connections, now }: Ports): void {
  app.post(
    '/api/agencies/:name/webhook',
    {
      schema: {
        ...{ tags, params, summary: 'Where it is told, and a secret that is shown this once' },
        description: 'The same address again gives a new secret; the one before it stays good until the next.',
        body: WebhookRequest,
        response: { 201: WebhookSecret, ...refusal },
      },
    },
    async ({ params: { name }, body: { url } }, reply) => {
      // The api listens on this machine only, and so does the stack it belongs to.
      if (webhookUrl(url, true) === undefined)
        throw problem(400, 'address-not-allowed', 'Nobody may be told at this address.', [
          { field: 'url', message: 'must be https and lead out, or http on this machine' },
        ]);
      const secret = newWebhookSecret();
      if (!(await connections.tellAt(name, { url, secret }, now()))) throw noSuchAgency();
      return reply.code(201).send({ name, url, secret });
    },
  );
}

function deliveriesRoute(app: App, { deliveries }: Ports): void {
  app.get(
    '/api/agencies/:name/deliveries',
    {
      schema: {
        ...{ tags, params, summary: 'What it was sent, when, and what it answered; newest first' },
        querystring: DeliveryQuery,
        response: { 200: z.array(Delivery), ...refusal },
      },
    },
    async ({ params: { name }, query: { state } }) => {
      return (await deliveries.list(name, state, shownAtMost)).map(shown);
    },
  );
}

function redriveDeliveriesRoute(app: App, { deliveries, now }: Ports): void {
  app.post(
    '/api/agencies/:name/deliveries/redrive',
    {
      schema: {
        ...{ tags, params, summary: 'Send again what was given up: one message, or all' },
        body: RedriveDeliveries,
        response: { 200: RedrivenDeliveries, ...refusal },
      },
    },
    async ({ params: { name }, body: { messageId }, officer: { id: by } }) => {
      return { redriven: await deliveries.redrive(name, messageId, { by, at: now() }) };
    },
  );
}

function testRoute(app: App, { deliveries, now }: Ports): void {
  app.post(
    '/api/agencies/:name/webhook/test',
    {
      schema: {
        ...{ tags, params, summary: 'Send it a message about nobody, signed as every other' },
        response: { 202: TestDelivery, ...refusal },
      },
    },
    async ({ params: { name: agency }, connection }, reply) => {
      const at = now();
      if (connection.webhook === undefined) throw problem(409, 'no-webhook', 'Say first where this agency is told.');
      const messageId = `test/${randomBytes(8).toString('hex')}`;
      await deliveries.add({
        ...{ agency, messageId, seq: 0, type: 'throughgate.test', occurredAt: at, addedAt: at },
        ...{ data: {}, legalBasis: 'none: nobody', state: 'waiting' },
      });
      return reply.code(202).send({ messageId });
    },
  );
}

const shown = ({ messageId, pathwayId, type, occurredAt, state, dueAt, attempts, redriven }: DeliveryRow): Delivery =>
  defined({ messageId, pathwayId, type, occurredAt, state, dueAt, attempts, redriven });
