import type { FastifyRequest } from 'fastify';
import type { Officer } from '../../../schemas/api/officer';
import type { Member } from '../../../schemas/api/register';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import type { ApiPorts } from '../ports';
import { sessionIn } from './cookie';

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether browsers reach this over https. */
    isHttps: boolean;
  }
  interface FastifyRequest {
    /** Who asks; there on every route that is not open. */
    officer: Officer;
    /** The same as the register has them, with all their roles. */
    member: Member;
  }
}

/** What anybody may see: the contract, the console's own files, the way to sign in. A task by its link asks for a code of its own. */
const open = [/^\/docs\b/, /^\/schemas\b/, /^\/sign-(in|out)\b/, /^\/task\b/, /^\/\*?$/, /^\/assets\b/];

/** Whether a route, by its pattern, asks nobody who they are; below `/api/` nothing does, also what is not there. */
export const isOpen = (pattern: string | undefined, path: string): boolean =>
  pattern === undefined ? !path.startsWith('/api/') : open.some((one) => one.test(pattern));

export type Ports = Pick<ApiPorts, 'sessions' | 'bearers' | 'register' | 'now'>;

/** Nobody reaches a route that is not open without being signed in. The register says who that is. */
export function requireOfficer(app: App, ports: Ports): void {
  app.decorateRequest('officer');
  app.decorateRequest('member');
  app.addHook('onRequest', async (request) => {
    if (isOpen(request.routeOptions.url, request.url)) return;
    const signedIn = await signedInBy(request, ports);
    if (signedIn === undefined) throw problem(401, 'not-signed-in', 'Sign in first.');
    Object.assign(request, signedIn);
  });
}

/** Who asks, as long as they are signed in and in office. */
export async function signedInBy(
  request: FastifyRequest,
  ports: Ports,
): Promise<{ member: Member; officer: Officer } | undefined> {
  const subject = await subjectOf(request, ports);
  const member = subject === undefined ? undefined : await ports.register.member(subject);
  const officer = member && inOffice(member, ports.now());
  return member === undefined || officer === undefined ? undefined : { member, officer };
}

/** A token, where one is shown, decides alone. */
async function subjectOf(request: FastifyRequest, { sessions, bearers }: Ports): Promise<string | undefined> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([\w.~+/=-]+)$/.exec(authorization)?.[1];
    return token === undefined ? undefined : bearers.subjectOf(token);
  }
  const session = sessionIn(request);
  return session === undefined ? undefined : sessions.subjectOf(session);
}

function inOffice({ id, name, roles: [role], agency, leftOn }: Member, now: string): Officer | undefined {
  if (role === undefined || (leftOn !== undefined && leftOn <= now.slice(0, 10))) return undefined;
  return { id, name, role, agency };
}
