import Fastify, { type FastifyInstance } from 'fastify';
import { metricsText } from './metrics';

/** Resolves when fit; throws with a message that says in words what is missing. */
export type Check = () => Promise<void> | void;

export type InternalOptions = {
  host: string;
  port: number;
  service: string;
  /** Looked at on each question, so that a check may be added while the service starts. */
  checks: ReadonlyMap<string, Check>;
  /** Further doors for operators of this one service. */
  routes?: (app: FastifyInstance) => void;
};

export type Internal = { url: string; close(): Promise<void> };

const checkWithinMs = 2_000;
const startedAt = new Date().toISOString();

/** The port for operators and launchers, loopback by default: health in words, readiness, metrics. */
export async function startInternal({ host, port, service, checks, routes }: InternalOptions): Promise<Internal> {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  const missingSince = new Map<string, string>();
  const look = async () => {
    const found = await Promise.all([...checks].map((entry) => lookAt(entry, missingSince)));
    const waits = found.flatMap(({ waitsFor }) => (waitsFor === undefined ? [] : [waitsFor]));
    return {
      service,
      status: waits.length === 0 ? 'up' : 'waiting',
      waits,
      checks: Object.fromEntries(found.map(({ name, fit }) => [name, fit])),
    };
  };

  for (const path of ['/health', '/health/readiness', '/isready'])
    app.get(path, async (_request, reply) => {
      const health = await look();
      return reply.code(health.waits.length === 0 ? 200 : 503).send(health);
    });
  for (const path of ['/health/liveness', '/isalive']) app.get(path, () => ({ service, status: 'up' }));
  app.get('/ping', () => 'pong');
  app.get('/info', () => ({ service, pid: process.pid, node: process.version, startedAt }));
  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(metricsText(service, await look())),
  );
  routes?.(app);
  return { url: await app.listen({ host, port }), close: () => app.close() };
}

async function lookAt([name, check]: [string, Check], missingSince: Map<string, string>) {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error('no answer')), checkWithinMs);
    });
    await Promise.race([check(), late]);
    missingSince.delete(name);
    return { name, fit: true };
  } catch (error) {
    const since = missingSince.get(name) ?? new Date().toISOString();
    missingSince.set(name, since);
    return { name, fit: false, waitsFor: `waits for ${name} since ${since}: ${(error as Error).message}` };
  } finally {
    clearTimeout(timer);
  }
}
