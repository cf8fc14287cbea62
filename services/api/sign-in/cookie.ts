import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Cookie = 'session' | 'away';

/** Over https it is bound to this host alone. */
const nameOf = (what: Cookie, secure: boolean): string => `${secure ? '__Host-' : ''}throughgate-${what}`;

/** What stands before us may end TLS: where browsers reach us is said by configuration, never by a header. */
const secureAt = (request: FastifyRequest): boolean => request.server.isHttps;

export const sessionIn = (request: FastifyRequest): string | undefined => cookieIn(request, 'session');
export const awayIn = (request: FastifyRequest): string | undefined => cookieIn(request, 'away');

const cookieIn = (request: FastifyRequest, what: Cookie): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[nameOf(what, secureAt(request))];

type Kept = { what: Cookie; value: string; seconds?: number };

/** One that no script reads and no other site's form sends along. Without `seconds` it is gone with the browser. */
export function keepCookie(request: FastifyRequest, reply: FastifyReply, { what, value, seconds }: Kept): void {
  const secure = secureAt(request);
  const cookie = stringifySetCookie({
    ...{ name: nameOf(what, secure), value, path: '/', httpOnly: true, sameSite: 'lax', secure },
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  });
  void reply.header('set-cookie', cookie);
}

export const dropCookie = (request: FastifyRequest, reply: FastifyReply, what: Cookie): void =>
  keepCookie(request, reply, { what, value: '', seconds: 0 });
