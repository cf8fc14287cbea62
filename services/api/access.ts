import { setImmediate as turn } from 'node:timers/promises';
import type { FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import type { Access } from '../platform/access-log/chain';
import { problem } from '../platform/problem';
import type { App } from './app';
import type { ApiPorts } from './ports';
import { purposeIn } from './rights/guard';
import { createShown, type Shown } from './shown';

type Ports = Pick<ApiPorts, 'accessLog' | 'now'>;

/**
 * Puts on record whatever the api shows of people and does for them, before it is shown or done: what cannot be logged
 * is not shown. It follows from the shape a route answers with, so that no route can forget it.
 */
export function logAccess(app: App, ports: Ports): void {
  const shapes = new Map<string, (answer: unknown) => Shown>();
  const recording = new WeakMap<FastifyRequest, Promise<void>>();
  app.addHook('onRoute', ({ url, method, schema }) => {
    const shape = answerOf(schema);
    if (url.startsWith('/api/') && shape !== undefined) shapes.set(`${String(method)} ${url}`, createShown(shape));
  });
  app.addHook('preHandler', async (request) => {
    if (isChange(request)) await changeOnRecord(request, [pathwayIn(request) ?? ''], ports);
    else if (request.isRecorded) await changeOnRecord(request, [], ports);
  });
  app.addHook('preSerialization', async (request, reply, answer: unknown) => {
    const shownBy = shapes.get(routeOf(request));
    if (shownBy === undefined || reply.statusCode >= 300 || isChange(request)) return answer;
    const { pathways, fields } = shownBy(answer);
    const asked = pathwayIn(request);
    const subjects = asked === undefined ? pathways : [asked];
    if (subjects.length === 0 && fields.length === 0) return answer;
    const who = request.officer;
    const purpose = purposeOf(request, subjects);
    const look = { ...who, kind: 'consultation', purpose, what: routeOf(request), pathways: subjects, fields } as const;
    const recorded = write(look, ports);
    recorded.catch(() => undefined);
    recording.set(request, recorded);
    // It is on its way to the database while the answer is put into words.
    await turn();
    return answer;
  });
  app.addHook('onSend', async (request, _reply, answer: unknown) => {
    const recorded = recording.get(request);
    recording.delete(request);
    await recorded;
    return answer;
  });
}

/** The data protection officer looks for the sake of the look. */
const purposeOf = ({ routeOptions: { url }, standings }: FastifyRequest, subjects: readonly string[]): string =>
  url?.startsWith('/api/audit/') === true ? 'audit' : purposeIn(standings, subjects);

type Looked = Pick<Access, 'kind' | 'purpose' | 'what' | 'pathways' | 'fields' | 'agency' | 'role'> & { id: string };

async function write({ id, kind, purpose, what, pathways, fields, agency, role }: Looked, { accessLog, now }: Ports) {
  const access: Access = { at: now(), kind, agency, who: id, role, purpose, what, pathways, fields };
  await putOnRecord(access, accessLog, 'nothing is shown or done');
}

/** A change is on record before it is made; a route whose address names no pathway calls this itself. @throws problem 503 */
export function changeOnRecord(request: FastifyRequest, pathways: string[], ports: Ports): Promise<void> {
  const { officer: who, standings } = request;
  const purpose = purposeIn(standings, pathways);
  const { name, agency } = (request.params ?? {}) as { name?: string; agency?: string };
  const what = [routeOf(request), name ?? agency].filter((part) => part !== undefined).join(' ');
  return write({ ...who, kind: 'change', purpose, what, pathways, fields: [] }, ports);
}

/** @throws problem 503, which says what then does not happen */
export const putOnRecord = (access: Access, accessLog: ApiPorts['accessLog'], otherwise: string): Promise<void> =>
  accessLog.write(access).catch((cause: unknown) => {
    const title = `It could not be put on record just now, so ${otherwise}. Try again in a moment.`;
    throw Object.assign(problem(503, 'not-on-record', title), { cause });
  });

const routeOf = ({ method, routeOptions: { url } }: FastifyRequest): string => `${method} ${url ?? ''}`;

const isChange = (request: FastifyRequest): boolean =>
  request.method !== 'GET' && request.method !== 'HEAD' && pathwayIn(request) !== undefined;

/** Whose page or act it is, where the address says so. */
export function pathwayIn({ params, routeOptions: { url } }: FastifyRequest): string | undefined {
  const { id, pathwayId } = (params ?? {}) as { id?: string; pathwayId?: string };
  return url?.startsWith('/api/pathways/:id') ? id : pathwayId;
}

const Answering = z.object({ response: z.object({ 200: z.instanceof(z.ZodType) }) });

const answerOf = (schema: RouteOptions['schema']): z.ZodType | undefined =>
  Answering.safeParse(schema).data?.response[200];
