import { schemaPath } from '../../../schemas/contract/address';
import { asyncApiDocument } from '../../../schemas/contract/asyncapi';
import { contracts } from '../../../schemas/contract/contracts';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { contractPage } from '../contract-page';

const hidden = { schema: { hide: true } };

/** What agencies may say and what events look like: a page, the AsyncAPI document, and each schema at its own path. */
export function contractRoute(app: App): void {
  const all = contracts();
  const served = new Map(all.map(({ type, schema }) => [schemaPath(type), schema]));
  const document = asyncApiDocument(all);
  const page = contractPage(all);
  app.get('/docs/events', hidden, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/docs/events.json', hidden, () => document);
  app.get<{ Params: { '*': string } }>('/schemas/*', hidden, ({ params: { '*': name } }, reply) => {
    const schema = served.get(`/schemas/${name}`);
    if (schema === undefined) throw problem(404, 'no-such-schema', 'There is no schema of this name and version.');
    return reply.type('application/schema+json').send(JSON.stringify(schema));
  });
}
