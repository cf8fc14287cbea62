import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  OwnAnswerRequest,
  OwnFile,
  OwnRequest,
  OwnRequestRequest,
  Restriction,
  RestrictionRequest,
} from '../../../schemas/api/own-file';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import { ownFile } from '../own-file/own-file';
import { printed } from '../own-file/print';
import { toldToThePerson } from '../own-file/told-to-the-person';
import { answerRequest, shown, takeRequest, withoutWords } from '../own-file/requests';
import type { ApiPorts } from '../ports';
import { whereMay } from '../rights/where-may';
import { PathwayParams } from './pathway-route';

type Ports = Pick<ApiPorts, 'store' | 'ownRights' | 'views' | 'accessLog' | 'now'>;

const tags = ['a person’s rights'];

/** What a person may see, ask for and contest, through the officer who is theirs: inside the contact officer. */
export function ownFileRoutes(app: App, ports: Ports): void {
  fileRoutes(app, ports);
  restrictionRoutes(app, ports);
  requestRoutes(app, ports);
  waitingRoute(app, ports);
  answerRoute(app, ports);
}

function fileRoutes(app: App, ports: Ports): void {
  app.get(
    '/api/pathways/:id/own-file',
    {
      schema: {
        ...{
          tags,
          summary: 'A person’s own file, to be given to them: on record as told to them',
          params: PathwayParams,
        },
        response: { 200: OwnFile, ...refusal },
      },
    },
    (request) => fileFor(request, ports),
  );
  app.get(
    '/api/pathways/:id/own-file.html',
    {
      schema: {
        ...{ tags, summary: 'The same on paper', params: PathwayParams },
        querystring: z.strictObject({ language: z.enum(['en', 'nb']).default('en') }),
      },
    },
    async (request, reply) =>
      reply.type('text/html; charset=utf-8').send(printed(await fileFor(request, ports), request.query.language)),
  );
}

/** @throws problem 503 where it cannot be put on record */
async function fileFor(request: FastifyRequest, ports: Ports): Promise<OwnFile> {
  const file = await ownFile(request.pathway, { ...ports, ...ports.ownRights });
  await toldToThePerson({ what: 'own-file', fields: Object.keys(file) }, request, ports);
  return file;
}

function restrictionRoutes(app: App, { ownRights, now }: Ports): void {
  app.post(
    '/api/pathways/:id/restrictions',
    {
      schema: {
        ...{ tags, summary: 'Keep a part of their file from a person until it is reviewed; a supervisor decides' },
        ...{ params: PathwayParams, body: RestrictionRequest },
        response: { 201: Restriction, ...refusal },
      },
    },
    async ({ params: { id }, body, officer }, reply) => {
      const at = now();
      refuseUnlessSoon(body.reviewOn, at);
      const restriction = { ...body, by: officer.id, at };
      await ownRights.restrict(id, restriction);
      return reply.code(201).send(restriction);
    },
  );
  app.get(
    '/api/pathways/:id/restrictions',
    {
      schema: {
        ...{ tags, summary: 'What was kept back, why, by whom, and until when', params: PathwayParams },
        response: { 200: z.array(Restriction), ...refusal },
      },
    },
    ({ params: { id } }) => ownRights.restrictions(id),
  );
}

const reviewWithinMs = 183 * 24 * 60 * 60 * 1000;

/** Nothing is kept back for good. @throws problem 400 */
function refuseUnlessSoon(reviewOn: string, at: string): void {
  const last = new Date(Date.parse(at) + reviewWithinMs).toISOString().slice(0, 10);
  if (reviewOn >= at.slice(0, 10) && reviewOn <= last) return;
  throw problem(400, 'review-not-soon', 'What is kept back is reviewed within six months.', [
    { field: 'body.reviewOn', message: `must be from today to ${last}` },
  ]);
}

function requestRoutes(app: App, ports: Ports): void {
  const { ownRights } = ports;
  app.post(
    '/api/pathways/:id/requests',
    {
      schema: {
        ...{ tags, summary: 'Take what a person asks for, in their words, read back to them; answered in 30 days' },
        ...{ params: PathwayParams, body: OwnRequestRequest },
        response: { 201: OwnRequest, ...refusal },
      },
    },
    async ({ params: { id }, body, officer }, reply) =>
      reply.code(201).send(await takeRequest(id, body, { officer, ports })),
  );
  app.get(
    '/api/pathways/:id/requests',
    {
      schema: {
        ...{ tags, summary: 'What a person asked for, and what was answered', params: PathwayParams },
        response: { 200: z.array(OwnRequest), ...refusal },
      },
    },
    async ({ params: { id } }) => Promise.all((await ownRights.requests(id)).map((row) => shown(row, ports))),
  );
}

function waitingRoute(app: App, { ownRights, views, now }: Ports): void {
  app.get(
    '/api/requests',
    {
      schema: {
        ...{
          tags,
          summary: 'What nobody has answered yet and is yours to answer, the first due first, without its words',
        },
        response: { 200: z.array(OwnRequest), ...refusal },
      },
    },
    async ({ rights }) => {
      const theirs = await whereMay('answer-requests', await ownRights.requests(), { rights, views });
      return theirs.map((row) => withoutWords(row, now()));
    },
  );
}

function answerRoute(app: App, ports: Ports): void {
  app.post(
    '/api/pathways/:id/requests/:request/answer',
    {
      schema: {
        ...{ tags, summary: 'Answer it with a reason; a supervisor does, once' },
        ...{ params: PathwayParams.extend({ request: z.string() }), body: OwnAnswerRequest },
        response: { 200: OwnRequest, ...refusal },
      },
    },
    async ({ params: { id: pathwayId, request: requestId }, body, officer }) =>
      answerRequest({ pathwayId, requestId }, body, { officer, ports }),
  );
}
