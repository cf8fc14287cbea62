import type { FastifyRequest } from 'fastify';
import type { Deed } from '../../../domain/access/policy';
import { mayServe, mayServeAt, type ServiceDeed } from '../../../domain/access/service-policy';
import { Agency, type Role } from '../../../schemas/agency';
import type { AccessPurpose } from '../../../schemas/api/access';
import type { StepKey } from '../../../schemas/step';
import type { ConnectionRow } from '../../platform/connections';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import type { ApiPorts, PathwayDocument } from '../ports';
import { isOpen } from '../sign-in/door';
import type { Rights } from './ability';
import { standingsOf, type Standings } from './rights';
import { rightFor, type RouteRight } from './route-rights';

declare module 'fastify' {
  interface FastifyRequest {
    /** What whoever asks may now; there on every route that is not open. */
    rights: Rights;
    standings: Standings;
    /** The pathway in the address, which they may see something of. */
    pathway: PathwayDocument;
    /** The connected agency in the address, which is theirs to see or change. */
    connection: ConnectionRow;
    /** Whether it is put on record though no pathway is in the address. */
    isRecorded: boolean;
  }
}

type Ports = Pick<ApiPorts, 'register' | 'exceptions' | 'views' | 'connections' | 'now'>;

/** What is not there and what is not theirs are answered alike. */
export const noPathway = () =>
  problem(404, 'no-such-pathway', 'There is no such pathway, or it is not yours to see. You may ask for access.');
export const noStep = () => problem(404, 'no-such-step', 'This pathway has no such step, or it is not yours to see.');
export const noSuchAgency = () =>
  problem(404, 'no-such-agency', 'There is no connected agency of this name, or it is not yours to see or change.');
const notYours = () => problem(404, 'not-yours', 'There is nothing here, or it is not yours to see or do.');

/** No route is answered before its right was looked up; a route that nobody said anything of stops the api from starting. */
export function guardRoutes(app: App, ports: Ports): void {
  app.decorateRequest('rights');
  app.decorateRequest('standings');
  app.decorateRequest('pathway');
  app.decorateRequest('connection');
  app.decorateRequest('isRecorded');
  const rights = new Map<string, RouteRight>();
  app.addHook('onRoute', ({ method, url }) => {
    if (url.startsWith('/api/'))
      for (const one of [method].flat()) {
        const asked = one === 'HEAD' ? 'GET' : one;
        rights.set(`${one} ${url}`, rightFor(asked, url));
      }
  });
  app.addHook('preHandler', async (request) => {
    const { url } = request.routeOptions;
    if (isOpen(url, request.url) || url === undefined) return;
    const right = rights.get(`${request.method} ${url}`);
    if (right === undefined) throw notYours();
    const [standings, document, connection] = await Promise.all([
      standingsOf(request.member, ports),
      isOfPathway(right) ? ports.views.pathway(pathwayIdIn(request)) : undefined,
      isOfConnection(right) ? ports.connections.find(nameIn(request)) : undefined,
    ]);
    Object.assign(request, { standings, rights: standings.rights, isRecorded: isRecorded(right) });
    check(request, right, { document, connection });
    const role = roleIn(request, right);
    if (role !== undefined) request.officer = { ...request.officer, role };
  });
}

const isOfConnection = (right: RouteRight): right is Extract<RouteRight, { connection: unknown }> =>
  right !== 'signed-in' && 'connection' in right;

const isRecorded = (right: RouteRight): boolean => right !== 'signed-in' && 'recorded' in right;

const nameIn = ({ params }: FastifyRequest): string => (params as { name?: string }).name ?? '';

function serviceDeedIn(right: Exclude<RouteRight, 'signed-in'>): ServiceDeed | undefined {
  if ('service' in right) return right.service;
  if ('agency' in right) return right.agency;
  return 'connection' in right ? right.connection : undefined;
}

/** In which of several roles somebody asks: the one that lets them. */
function roleIn({ member, rights, pathway, params }: FastifyRequest, right: RouteRight): Role | undefined {
  if (right === 'signed-in') return undefined;
  const deed = serviceDeedIn(right);
  if (deed !== undefined) return member.roles.find((role) => mayServe(deed, [role]));
  if ('pathway' in right) return rights.roleFor(right.pathway, pathway);
  return 'step' in right ? rights.roleFor(right.step, pathway, (params as { key: StepKey }).key) : undefined;
}

type OfPathway = Extract<RouteRight, { pathway: unknown } | { step: unknown }>;

const isOfPathway = (right: RouteRight): right is OfPathway =>
  right !== 'signed-in' && ('pathway' in right || 'step' in right);

function pathwayIdIn({ params }: FastifyRequest): string {
  const { id, pathwayId } = params as { id?: string; pathwayId?: string };
  return id ?? pathwayId ?? '';
}

type Found = { document: PathwayDocument | undefined; connection: ConnectionRow | undefined };

function check(request: FastifyRequest, right: RouteRight, { document, connection }: Found): void {
  if (right === 'signed-in') return;
  if (isOfPathway(right)) checkPathway(request, right, document);
  else if (isOfConnection(right)) checkConnection(request, right.connection, connection);
  else if ('agency' in right) checkAgency(request, right.agency);
  else if (!mayServe(right.service, request.member.roles)) throw notYours();
}

function checkAgency({ member, params }: FastifyRequest, deed: ServiceDeed): void {
  const agency = Agency.safeParse((params as { agency?: string }).agency);
  if (!agency.success || !mayServeAt(deed, agency.data, member)) throw notYours();
}

function checkConnection(request: FastifyRequest, deed: ServiceDeed, found: ConnectionRow | undefined): void {
  if (!mayServe(deed, request.member.roles)) throw notYours();
  if (found === undefined || !mayServeAt(deed, found.kind, request.member)) throw noSuchAgency();
  request.connection = found;
}

/** Who may do something to a pathway without seeing any of it finds it too. */
function checkPathway(request: FastifyRequest, right: OfPathway, document: PathwayDocument | undefined): void {
  const { rights, params } = request;
  const { key } = params as { key?: StepKey };
  const deed = 'pathway' in right && right.pathway !== 'read' ? right.pathway : undefined;
  const may = (found: PathwayDocument): boolean => deed !== undefined && rights.may(deed, found);
  if (document === undefined || !(may(document) || rights.sees(document))) throw noPathway();
  request.pathway = document;
  if ('step' in right) checkStep(right.step, key, request);
  else if (deed !== undefined && !may(document)) throw notYours();
}

type Asked = Pick<FastifyRequest, 'rights' | 'pathway'>;

function checkStep(deed: Deed | 'read', key: StepKey | undefined, { rights, pathway }: Asked): void {
  if (key === undefined || !rights.seesStep(pathway, key)) throw noStep();
  if (deed === 'read' || rights.mayStep(deed, pathway, key)) return;
  throw problem(404, 'not-your-part', `It is not your part to ${deed} here. Whoever may is named beside the step.`);
}

/** What a look is for: by being part of it, else what they were let in for. */
export const purposeIn = ({ exceptions }: Standings, pathwayIds: readonly string[]): AccessPurpose | 'pathway-work' => {
  const admitted = exceptions.find(
    ({ kind, pathwayId }) => (kind === 'admitted' || kind === 'broken-glass') && pathwayIds.includes(pathwayId),
  );
  return admitted?.purpose ?? 'pathway-work';
};
