import type { z } from 'zod';
import type { Report } from '../../schemas/reports/report';
import { inboundTopic } from '../../schemas/topics';
import { createDeadLetters } from './dead-letters';
import { createDoorGuard } from './door-key';
import { dryRun } from './dry-run';
import { createEncryptedStore } from './encrypted-store';
import type { detailConfig } from './detail-config';
import { createFetchDetail } from './fetch-detail';
import { createHttp, problem } from './http';
import type { Bus } from './kafka';
import type { Logger } from './logging';
import type { Mongo } from './mongo';
import { createNameIndex } from './name-index';
import { isProblem } from './problem';
import { takeHeld, takePayload, type PayloadPorts } from './raw-payload';
import { createIntake, reportOf } from './report-intake';
import { openMessage } from './sealed-message';
import type { Service } from './service';
import { createTokens } from './tokens';
import type { Refusal, ReportDraft } from './translation';

type Door = PayloadPorts & {
  logger: Logger;
  guard: ReturnType<typeof createDoorGuard>;
  /** The report a draft would become. */
  compose: (draft: ReportDraft) => Report;
};

/**
 * The door of an adapter: `POST /reports` takes one raw payload of at most 1 MB, whatever its content type says.
 * 202 with the report's id once the broker has it, or as held until its code is known; 200 where there is nothing to
 * report; else a problem that names the field: 400 no text to read, 413 too large, 422 what cannot be read, 503 while a
 * server is away, to be sent again.
 * `POST /adapters/<agency>/dry-run` takes the same and answers 200 with how it is read; nothing is published or kept.
 * `…/dry-run/report` adds the report as it would be published, to be tried on a pathway.
 */
export function createDoor({ logger, compose, guard, ...ports }: Door) {
  const { agency, translate } = ports;
  const app = createHttp(logger);
  app.addHook('onRequest', guard);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.post('/reports', async (request, reply) => {
    const taken = await takePayload(bytesOf(request.body), ports).catch(away);
    if ('refused' in taken) throw refused(taken.outcome === 'unread' ? 400 : 422, taken.refused);
    return reply.code(taken.outcome === 'published' || taken.outcome === 'held' ? 202 : 200).send(taken);
  });
  app.post(`/adapters/${agency}/dry-run`, (request) => dryRun(bytesOf(request.body), translate).answer);
  app.post(`/adapters/${agency}/dry-run/report`, (request) => {
    const { answer, draft } = dryRun(bytesOf(request.body), translate);
    return { ...answer, ...(draft === undefined ? {} : { report: compose(draft) }) };
  });
  return app;
}

const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

const refused = (status: number, { code, title, fields }: Refusal) =>
  problem(
    status,
    code,
    `${title}.`,
    fields.map(({ field, message }) => ({ field, message })),
  );

/** What already says what to do says it itself. */
function away(cause: unknown): never {
  if (isProblem(cause)) throw cause;
  throw Object.assign(problem(503, 'try-again', 'The report could not be kept safe just now; send it again.'), {
    cause,
  });
}

type Adapter = Pick<PayloadPorts, 'agency' | 'translate'> & {
  detail?: z.infer<z.ZodObject<typeof detailConfig>>;
  doorKey?: string | undefined;
};

/** Opens an agency's door in this process when the store can be reached, and hands on what it is connected to. */
export async function startAdapter(
  service: Service,
  { agency, translate, detail, doorKey }: Adapter,
): Promise<{ mongo: Mongo; bus: Bus }> {
  const { config, logger } = service;
  const [mongo, cipher] = await Promise.all([service.mongo(), service.cipher()]);
  const bus = service.bus();
  const making = { agency, tokens: createTokens(config.THROUGHGATE_KEY), now: () => new Date().toISOString() };
  const publish = createIntake({
    ...making,
    store: createEncryptedStore(mongo, cipher),
    names: createNameIndex(mongo, config.THROUGHGATE_KEY),
    send: (messages) => bus.send(messages),
  });
  const compose = (draft: ReportDraft) => reportOf(draft, making);
  const deadLetters = createDeadLetters(mongo, cipher);
  const keep: PayloadPorts['keep'] = (received, reason) => deadLetters.keep(received, reason);
  const ports: PayloadPorts = { agency, translate, publish, keep, ...fetchingBack(detail, logger) };
  const guard = createDoorGuard({ host: config.HOST, key: doorKey });
  const app = createDoor({ ...ports, logger, compose, guard });
  service.onStop(() => app.close());
  logger.info({ url: await app.listen({ host: config.HOST, port: config.PORT }) }, 'takes reports');
  await service.consume(bus, {
    group: `adapter-${agency}-held`,
    topics: [inboundTopic(agency)],
    from: 'earliest',
    handle: async (batch) => takeHeld(await Promise.all(batch.map((one) => openMessage(cipher, one))), ports),
  });
  return { mongo, bus };
}

/** Nothing is fetched where no system is named. */
function fetchingBack(detail: Adapter['detail'], logger: Logger): Pick<PayloadPorts, 'fetchDetail'> {
  if (detail === undefined || detail.DETAIL_ORIGINS.length === 0) return {};
  const { DETAIL_ORIGINS: origins, DETAIL_TOKEN: token } = detail;
  return { fetchDetail: createFetchDetail({ origins, logger, ...(token === undefined ? {} : { token }) }) };
}
