import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  AccessAnswerBody,
  AccessException,
  AccessReceived,
  AccessRequest,
  AccessRequestBody,
  BreakGlassBody,
  ExceptionBody,
} from '../../../schemas/api/access';
import type { Access } from '../../platform/access-log/chain';
import { watchersOf } from '../../platform/broken-glass';
import { problem } from '../../platform/problem';
import { putOnRecord } from '../access';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayOfNumber } from '../pathway-of-number';
import type { ApiPorts } from '../ports';
import { whereMay } from '../rights/where-may';

type Ports = Pick<ApiPorts, 'exceptions' | 'views' | 'tokens' | 'accessLog' | 'now'>;

const tags = ['access'];
const HOURS_24_MS = 24 * 60 * 60 * 1000;
const DAYS_90_MS = 90 * HOURS_24_MS;

/** How somebody comes to see what is not theirs, and how supervisors let in, keep out and end it. */
export function accessRoutes(app: App, ports: Ports): void {
  askRoute(app, ports);
  breakGlassRoute(app, ports);
  askedRoute(app, ports);
  answerRoute(app, ports);
  exceptionsRoute(app, ports);
  exceptRoute(app, ports);
  endRoute(app, ports);
}

type Whose = { pathwayId?: string | undefined; number?: string | undefined };

/** The pathway that is meant, if there is one; whoever asks is not told whether there is. */
const meant = async ({ pathwayId, number }: Whose, ports: Ports): Promise<string | undefined> =>
  pathwayId === undefined ? pathwayOfNumber(number ?? '', ports) : (await ports.views.reached(pathwayId))?._id;

type Change = Pick<FastifyRequest, 'officer' | 'routeOptions' | 'method'> & { purpose: string; pathwayId: string };

/** On record before it is so. */
const record = (
  { officer: { id: who, agency, role }, method, routeOptions, purpose, pathwayId }: Change,
  { accessLog, now }: Ports,
): Promise<void> => {
  const what = `${method} ${routeOptions.url ?? ''}`;
  const pathways = pathwayId === '' ? [] : [pathwayId];
  const access: Access = { at: now(), kind: 'change', agency, who, role, purpose, what, pathways, fields: [] };
  return putOnRecord(access, accessLog, 'nothing was opened or closed');
};

function askRoute(app: App, ports: Ports): void {
  const { exceptions, now } = ports;
  app.post(
    '/api/access/requests',
    {
      schema: {
        ...{ tags, summary: 'Ask a supervisor to be let in; answered alike whether there is such a pathway or not' },
        body: AccessRequestBody,
        response: { 202: AccessReceived, ...refusal },
      },
    },
    async (request, reply) => {
      const { purpose, reason } = request.body;
      const pathwayId = await meant(request.body, ports);
      await record({ ...partsOf(request), purpose, pathwayId: pathwayId ?? '' }, ports);
      const asked = { member: request.officer.id, purpose, reason, at: now() };
      const id = await exceptions.ask(pathwayId === undefined ? asked : { ...asked, pathwayId });
      return reply.code(202).send({ id });
    },
  );
}

function breakGlassRoute(app: App, ports: Ports): void {
  const { exceptions, now } = ports;
  app.post(
    '/api/access/break-glass',
    {
      schema: {
        ...{ tags, summary: 'See a pathway at once, in an emergency, for a day at most' },
        description: 'Supervisors and the data protection officer are told by mail. Answered alike whatever there is.',
        body: BreakGlassBody,
        response: { 202: AccessReceived, ...refusal },
      },
    },
    async (request, reply) => {
      const { officer, body } = request;
      const [pathwayId = '', from] = [await meant(body, ports), now()];
      const purpose = 'emergency';
      await record({ ...partsOf(request), purpose, pathwayId }, ports);
      const until = new Date(Date.parse(from) + HOURS_24_MS).toISOString();
      const opened = {
        pathwayId,
        member: officer.id,
        purpose,
        reason: body.reason,
        by: officer.id,
        from,
        until,
      } as const;
      const untold = pathwayId === '' ? [] : watchersOf(officer.agency);
      return reply.code(202).send({ id: await exceptions.make({ kind: 'broken-glass', ...opened, untold }), until });
    },
  );
}

const partsOf = ({ officer, routeOptions, method }: FastifyRequest) => ({ officer, routeOptions, method });

function askedRoute(app: App, { exceptions, views }: Ports): void {
  app.get(
    '/api/access/requests',
    {
      schema: {
        ...{ tags, summary: 'Who asks to see a pathway that is yours to answer for, oldest first' },
        response: { 200: z.array(AccessRequest), ...refusal },
      },
    },
    async ({ rights }) => whereMay('admit', await exceptions.asked(), { rights, views }),
  );
}

function answerRoute(app: App, ports: Ports): void {
  const { exceptions, now } = ports;
  app.post(
    '/api/access/requests/:request/answer',
    {
      schema: {
        ...{ tags, summary: 'Let whoever asked in until a day, at most 90 days away, or say no' },
        params: z.object({ request: z.string().max(100) }),
        body: AccessAnswerBody,
        response: { 200: AccessReceived, ...refusal },
      },
    },
    async (request) => {
      const { officer, body, params } = request;
      const asked = await exceptions.request(params.request);
      if (asked === undefined || !(await mayAdmit(asked.pathwayId, request, ports)))
        throw problem(404, 'no-such-request', 'Nobody asked that, or it is not yours to answer.');
      const { pathwayId, member, purpose, reason = '' } = asked;
      if (member === officer.id) throw problem(409, 'own-request', 'Somebody else answers what you asked.');
      await record({ ...partsOf(request), purpose, pathwayId }, ports);
      const [from, until] = [now(), body.admit ? endOf(body.until, now()) : undefined];
      await exceptions.answered(asked.id, officer.id);
      if (until === undefined) return { id: asked.id };
      const admitted = { pathwayId, member, purpose, reason, by: officer.id, from, until } as const;
      return { id: await exceptions.make({ kind: 'admitted', ...admitted }), until };
    },
  );
}

type MayAsk = Pick<FastifyRequest, 'rights'>;

async function mayAdmit(pathwayId: string, { rights }: MayAsk, { views }: Ports): Promise<boolean> {
  const reached = await views.reached(pathwayId);
  return reached !== undefined && rights.may('admit', reached);
}

/** @throws problem 422 for a day that has passed or is more than 90 days away */
function endOf(day: string, now: string): string {
  const until = `${day}T23:59:59.999Z`;
  if (until > now && Date.parse(until) <= Date.parse(now) + DAYS_90_MS) return until;
  throw problem(422, 'day-out-of-range', 'Take a day from today on, at most 90 days away.', [
    { field: 'until', message: 'is past, or more than 90 days away' },
  ]);
}

function exceptionsRoute(app: App, { exceptions, views, now }: Ports): void {
  app.get(
    '/api/access/exceptions',
    {
      schema: {
        ...{ tags, summary: 'Who was let in, broke the glass or is kept out, and which cases are restricted, now' },
        response: { 200: z.array(AccessException), ...refusal },
      },
    },
    async ({ rights }) => whereMay('see-exceptions', await exceptions.list(now()), { rights, views }),
  );
}

function exceptRoute(app: App, ports: Ports): void {
  const { exceptions, now } = ports;
  app.post(
    '/api/access/exceptions',
    {
      schema: {
        ...{
          tags,
          summary: 'Let somebody in, keep somebody out, or show a pathway to those alone who have a step of it',
        },
        body: ExceptionBody,
        response: { 201: AccessReceived, ...refusal },
      },
    },
    async (request, reply) => {
      const { officer, body } = request;
      if (!(await mayAdmit(body.pathwayId, request, ports)))
        throw problem(404, 'no-such-pathway', 'There is no such pathway, or it is not yours to see.');
      if (body.kind === 'admitted' && body.member === officer.id)
        throw problem(403, 'own-request', 'Somebody else lets you in.');
      await record({ ...partsOf(request), purpose: 'pathway-work', pathwayId: body.pathwayId }, ports);
      const until = endOf(body.until, now());
      const id = await exceptions.make({ ...body, by: officer.id, from: now(), until });
      return reply.code(201).send({ id, until });
    },
  );
}

function endRoute(app: App, ports: Ports): void {
  const { exceptions, now } = ports;
  app.post(
    '/api/access/exceptions/:exception/end',
    {
      schema: {
        ...{ tags, summary: 'End an exception now' },
        params: z.object({ exception: z.string().max(100) }),
        response: { 200: AccessReceived, ...refusal },
      },
    },
    async (request) => {
      const standing = await exceptions.find(request.params.exception);
      if (standing === undefined || !(await mayAdmit(standing.pathwayId, request, ports)))
        throw problem(404, 'no-such-exception', 'There is no such exception, or it is not yours to end.');
      await record({ ...partsOf(request), purpose: 'pathway-work', pathwayId: standing.pathwayId }, ports);
      await exceptions.end(standing.id, now());
      return { id: standing.id, until: now() };
    },
  );
}
