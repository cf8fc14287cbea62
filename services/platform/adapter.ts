import type { z } from 'zod';
import type { Agency } from '../../schemas/agency';
import type { Report } from '../../schemas/reports/report';
import { dryRun } from './dry-run';
import { createEncryptedStore } from './encrypted-store';
import type { detailConfig } from './detail-config';
import { createFetchDetail, type FetchDetail } from './fetch-detail';
import { createHttp, problem } from './http';
import type { Bus } from './kafka';
import type { Logger } from './logging';
import type { Mongo } from './mongo';
import { createNameIndex } from './name-index';
import { readPayload } from './payload-text';
import { createIntake, reportOf, type Published } from './report-intake';
import type { Service } from './service';
import { createTokens } from './tokens';
import type { Refusal, ReportDraft, Translation } from './translation';

type Door = {
  agency: Agency;
  logger: Logger;
  translate: (raw: unknown, record?: Readonly<Record<string, unknown>>) => Translation;
  /** Gets what a thin payload points to; without it a thin payload stands as it came. */
  fetchDetail?: FetchDetail;
  publish: (draft: ReportDraft) => Promise<Published>;
  /** The report a draft would become. */
  compose: (draft: ReportDraft) => Report;
};

/**
 * The door of an adapter: `POST /reports` takes one raw payload of at most 1 MB, whatever its content type says.
 * 202 with the report's id once the broker has it; 200 where there is nothing to report; else a problem that names the
 * field: 400 no text to read, 413 too large, 422 what cannot be read, 503 while a server is away, to be sent again. What
 * a thin payload leaves out is fetched back first.
 * `POST /adapters/<agency>/dry-run` takes the same and answers 200 with how it is read; nothing is published or kept.
 * `…/dry-run/report` adds the report as it would be published, to be tried on a pathway.
 */
export function createDoor({ agency, logger, publish, compose, ...reading }: Door) {
  const { translate } = reading;
  const app = createHttp(logger);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.post('/reports', async (request, reply) => {
    const read = readPayload(bytesOf(request.body));
    if (!read.ok) throw refused(400, read.refused);
    const translation = await readWhole(read.payload, reading);
    switch (translation.outcome) {
      case 'report':
        return reply.code(202).send(await publish(translation.draft).catch(away));
      case 'ignored':
      case 'not-mine':
        return reply.code(200).send({ outcome: translation.outcome, reasons: translation.reasons });
      case 'unreadable':
        throw refused(422, translation);
    }
  });
  app.post(`/adapters/${agency}/dry-run`, (request) => dryRun(bytesOf(request.body), translate).answer);
  app.post(`/adapters/${agency}/dry-run/report`, (request) => {
    const { answer, draft } = dryRun(bytesOf(request.body), translate);
    return { ...answer, ...(draft === undefined ? {} : { report: compose(draft) }) };
  });
  return app;
}

/** @throws problem 503 when the agency's system is away, or behind its own event */
async function readWhole(
  payload: unknown,
  { translate, fetchDetail }: Pick<Door, 'translate' | 'fetchDetail'>,
): Promise<Translation> {
  const first = translate(payload);
  const { detailUrl, occurredAt } = first.seen;
  if (fetchDetail === undefined || detailUrl === undefined || !mayNeedDetail(first)) return first;
  const fetched = await fetchDetail(detailUrl, occurredAt);
  if (fetched.ok) return translate(payload, fetched.record);
  return { outcome: 'unreadable', seen: first.seen, ...fetched.refused };
}

/** What is wrong beside its thinness stays wrong with the detail. */
const mayNeedDetail = (translation: Translation): boolean =>
  translation.outcome !== 'unreadable' || translation.code === 'details-missing';

const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

const refused = (status: number, { code, title, fields }: Refusal) =>
  problem(
    status,
    code,
    `${title}.`,
    fields.map(({ field, message }) => ({ field, message })),
  );

function away(cause: unknown): never {
  throw Object.assign(problem(503, 'try-again', 'The report could not be kept safe just now; send it again.'), {
    cause,
  });
}

type Adapter = Pick<Door, 'agency' | 'translate'> & { detail?: z.infer<z.ZodObject<typeof detailConfig>> };

/** Opens an agency's door in this process when the store can be reached, and hands on what it is connected to. */
export async function startAdapter(
  service: Service,
  { agency, translate, detail }: Adapter,
): Promise<{ mongo: Mongo; bus: Bus }> {
  const { config, logger } = service;
  const mongo = await service.mongo();
  const bus = service.bus();
  const making = { agency, tokens: createTokens(config.THROUGHGATE_KEY), now: () => new Date().toISOString() };
  const publish = createIntake({
    ...making,
    store: createEncryptedStore(mongo, await service.cipher()),
    names: createNameIndex(mongo, config.THROUGHGATE_KEY),
    send: (messages) => bus.send(messages),
  });
  const compose = (draft: ReportDraft) => reportOf(draft, making);
  const app = createDoor({ agency, logger, translate, publish, compose, ...fetchingBack(detail, logger) });
  service.onStop(() => app.close());
  logger.info({ url: await app.listen({ host: config.HOST, port: config.PORT }) }, 'takes reports');
  return { mongo, bus };
}

/** Nothing is fetched where no system is named. */
function fetchingBack(detail: Adapter['detail'], logger: Logger): Pick<Door, 'fetchDetail'> {
  if (detail === undefined || detail.DETAIL_ORIGINS.length === 0) return {};
  const { DETAIL_ORIGINS: origins, DETAIL_TOKEN: token } = detail;
  return { fetchDetail: createFetchDetail({ origins, logger, ...(token === undefined ? {} : { token }) }) };
}
