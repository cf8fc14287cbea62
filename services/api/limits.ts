import fastifyRateLimit from '@fastify/rate-limit';
import { z } from 'zod';
import type { Officer } from '../../schemas/api/officer';
import { problem } from '../platform/problem';
import { pathwayIn } from './access';
import type { App } from './app';
import type { ApiPorts } from './ports';

/** What one officer may ask of one api: who needs more copies what it holds. */
export const limitsConfig = {
  REQUESTS_A_MINUTE: z.coerce.number().int().min(1).default(1_200),
  /** Of how many people they may open pages, however often. */
  PEOPLE_IN_TEN_MINUTES: z.coerce.number().int().min(1).default(200),
  /** What stands before us and ends TLS: whose word counts on the address of whoever is not signed in yet. */
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .optional(),
};

type Ports = Pick<ApiPorts, 'limits' | 'now'>;
type Opened = { until: number; pathways: Set<string> };

const second = 1_000;
const tenMinutes = 600 * second;

/** Whoever is not signed in is known by their address. Comes behind the door, which says who asks. */
export async function limitAsking(app: App, { limits, now }: Ports): Promise<void> {
  await app.register(fastifyRateLimit, {
    max: limits.REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => (request.officer as Officer | undefined)?.id ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) => tooMuch('too-many-requests', 'These are too many requests.', ttl),
  });
  const opened = createOpened(limits.PEOPLE_IN_TEN_MINUTES);
  app.addHook('onRequest', async (request, reply) => {
    const pathwayId = pathwayIn(request);
    const waitMs = pathwayId === undefined ? 0 : opened(request.officer.id, pathwayId, Date.parse(now()));
    if (waitMs === 0) return;
    void reply.header('retry-after', Math.ceil(waitMs / second));
    throw tooMuch('too-many-people', 'These are the pages of more people than anybody works with.', waitMs);
  });
}

const tooMuch = (code: string, ...[title, waitMs]: [title: string, waitMs: number]): Error =>
  problem(429, code, `${title} Go on in ${Math.ceil(waitMs / second)} s.`);

/** How long somebody has to wait before they may open the page of one person more. */
function createOpened(most: number) {
  const all = new Map<string, Opened>();
  return (officer: string, ...[pathwayId, at]: [pathwayId: string, at: number]): number => {
    const before = all.get(officer);
    const own =
      before !== undefined && before.until > at ? before : { until: at + tenMinutes, pathways: new Set<string>() };
    all.set(officer, own);
    if (own.pathways.size >= most && !own.pathways.has(pathwayId)) return own.until - at;
    own.pathways.add(pathwayId);
    return 0;
  };
}
