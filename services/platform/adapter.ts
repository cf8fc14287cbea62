import { readJson } from '../../schemas/hmpps/envelope';
import type { Agency } from '../../schemas/agency';
import { createEncryptedStore } from './encrypted-store';
import { createHttp, problem } from './http';
import type { Bus } from './kafka';
import type { Logger } from './logging';
import type { Mongo } from './mongo';
import { createIntake, type Published, type ReportDraft, type Translation } from './report-intake';
import type { Service } from './service';
import { createTokens } from './tokens';

type Door = {
  logger: Logger;
  translate: (raw: unknown) => Translation;
  publish: (draft: ReportDraft) => Promise<Published>;
};

/**
 * The door of an adapter: `POST /reports` takes one raw payload of at most 1 MB, whatever its content type says.
 * 202 with the report's id once the broker has it; 200 where there is nothing to report; else a problem that names the
 * field: 400 no JSON, 413 too large, 422 what cannot be read, 503 while a server is away, to be sent again.
 */
export function createDoor({ logger, translate, publish }: Door) {
  const app = createHttp(logger);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  app.post('/reports', async (request, reply) => {
    const raw = readJson(typeof request.body === 'string' ? request.body : '');
    if (raw === undefined)
      throw problem(400, 'not-json', 'The body is not JSON.', [{ field: 'body', message: 'must be JSON' }]);
    const translation = translate(raw);
    switch (translation.outcome) {
      case 'report':
        return reply.code(202).send(await publish(translation.draft).catch(away));
      case 'ignored':
      case 'not-mine':
        return reply.code(200).send(translation);
      case 'unreadable':
        throw problem(422, translation.code, `${translation.title}.`, translation.fields);
    }
  });
  return app;
}

function away(cause: unknown): never {
  throw Object.assign(problem(503, 'try-again', 'The report could not be kept safe just now; send it again.'), {
    cause,
  });
}

/** Opens an agency's door in this process when the store can be reached, and hands on what it is connected to. */
export async function startAdapter(
  service: Service,
  { agency, translate }: { agency: Agency; translate: Door['translate'] },
): Promise<{ mongo: Mongo; bus: Bus }> {
  const { cipher, config, logger } = service;
  const mongo = await service.mongo();
  const bus = service.bus();
  const publish = createIntake({
    agency,
    tokens: createTokens(config.THROUGHGATE_KEY),
    store: createEncryptedStore(mongo, cipher),
    send: (messages) => bus.send(messages),
    now: () => new Date().toISOString(),
  });
  const app = createDoor({ logger, translate, publish });
  service.onStop(() => app.close());
  logger.info({ url: await app.listen({ host: config.HOST, port: config.PORT }) }, 'takes reports');
  return { mongo, bus };
}
