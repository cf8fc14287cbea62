import { z } from 'zod';
import { serviceDeedsOf } from '../../../domain/access/service-policy';
import { SignedIn } from '../../../schemas/api/officer';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { awayIn, dropCookie, keepCookie, sessionIn } from '../sign-in/cookie';
import { backPath, type Away } from '../sign-in/provider';

const seconds = 1_000;
/** As long as anybody takes to sign in. */
const awayMs = 10 * 60 * seconds;
/** A person at one address, not a machine that tries. */
const limited = { rateLimit: { max: 60, timeWindow: '1 minute' } };

const Kept = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  to: z.string(),
  until: z.string(),
});

/** A path of ours, and nothing that leads elsewhere. */
const PathHere = z
  .string()
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .max(2_000)
  .catch('/');

type Ports = Pick<ApiPorts, 'provider' | 'sessions' | 'seal' | 'now'>;

/** To the identity provider and back. The browser carries what was asked, sealed; the session's id is all it is given. */
export function signInRoutes(app: App, ports: Ports): void {
  const { provider, sessions, seal, now } = ports;
  app.get(
    '/sign-in',
    { config: limited, schema: { hide: true, querystring: z.object({ to: PathHere.optional() }) } },
    async (request, reply) => {
      const { url, away } = await provider.begin(request.query.to ?? '/');
      const until = new Date(Date.parse(now()) + awayMs).toISOString();
      keepCookie(request, reply, {
        what: 'away',
        value: await seal.seal({ ...away, until }),
        seconds: awayMs / seconds,
      });
      return reply.redirect(url);
    },
  );
  app.get(backPath, { config: limited, schema: { hide: true } }, async (request, reply) => {
    const away = await awayOf(awayIn(request), ports);
    dropCookie(request, reply, 'away');
    const answer = new URLSearchParams(request.query as Record<string, string>);
    const subject = away === undefined ? undefined : await provider.finish(answer, away);
    if (away === undefined || subject === undefined) return reply.redirect('/signed-out?because=failed');
    const before = sessionIn(request);
    if (before !== undefined) await sessions.end(before);
    keepCookie(request, reply, { what: 'session', value: await sessions.begin(subject) });
    return reply.redirect(away.to);
  });
  app.post('/sign-out', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionIn(request);
    if (session !== undefined) await sessions.end(session);
    dropCookie(request, reply, 'session');
    return { to: '/signed-out' };
  });
  app.get(
    '/api/session',
    { schema: { tags: ['session'], summary: 'Who is signed in', response: { 200: SignedIn, ...refusal } } },
    ({ officer, member: { roles } }) => ({ ...officer, may: serviceDeedsOf(roles) }),
  );
}

async function awayOf(cookie: string | undefined, { seal, now }: Ports): Promise<Away | undefined> {
  const kept = cookie === undefined ? undefined : Kept.safeParse(await seal.open(cookie)).data;
  return kept !== undefined && kept.until > now() ? kept : undefined;
}
