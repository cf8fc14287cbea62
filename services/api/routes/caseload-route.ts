import { z } from 'zod';
import { Agency } from '../../../schemas/agency';
import { Caseload } from '../../../schemas/api/caseload';
import { Phase } from '../../../schemas/pathway';
import { defined } from '../../../domain/defined';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { AskHeaders, refusal } from '../openapi';
import { nameIn } from '../pathway-page';
import { personaOf } from '../personas';
import type { ApiPorts, CaseloadDocument } from '../ports';

const Query = z.object({
  phase: Phase.optional(),
  'waiting-for': Agency.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
type Query = z.output<typeof Query>;

/** Everybody's pathways, those that wait longest first, a page at a time. */
export function caseloadRoute(app: App, { views, store }: Pick<ApiPorts, 'views' | 'store'>): void {
  app.get(
    '/api/caseload',
    {
      schema: {
        tags: ['caseload'],
        summary: 'A row for each pathway, the most urgent first',
        headers: AskHeaders,
        querystring: Query,
        response: { 200: Caseload, ...refusal },
      },
    },
    async ({ query, headers }, reply) => {
      personaOf(headers['x-persona']);
      const waitingFor = query['waiting-for'];
      const [found, phases] = await Promise.all([views.caseload(searchOf(query)), views.phases(waitingFor)]);
      const shown = found.slice(0, query.limit);
      const last = found.length > query.limit ? shown.at(-1) : undefined;
      const next = last && Buffer.from(last.order).toString('base64url');
      if (next !== undefined) void reply.header('link', `<${nextPage(query, next)}>; rel="next"`);
      return defined({ items: await named(shown, store), phases, next });
    },
  );
}

/** One more than is shown tells whether there is a next page. */
function searchOf({ phase, 'waiting-for': waitingFor, cursor, limit }: Query) {
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  if (after !== undefined && !/^[01]\/[01]\//.test(after))
    throw problem(400, 'invalid-cursor', 'The cursor is not one of ours.', [
      { field: 'cursor', message: 'take it from the page before' },
    ]);
  return defined({ phase, waitingFor, after, limit: limit + 1 });
}

function nextPage({ phase, 'waiting-for': waitingFor, limit }: Query, cursor: string): string {
  const parameters = defined({ phase, 'waiting-for': waitingFor, limit: String(limit), cursor });
  return `/api/caseload?${new URLSearchParams(parameters).toString()}`;
}

/** The rows with the names that the encrypted store holds. */
export async function named(found: CaseloadDocument[], store: ApiPorts['store']): Promise<Caseload['items']> {
  const references = found.flatMap(({ state }) => state.detailsRef ?? []);
  const told = references.length === 0 ? new Map<string, unknown>() : await store.getMany(references);
  return found.map(({ row, state, stale }) =>
    defined({
      ...row,
      name: nameIn(told, state.detailsRef),
      stale: stale === undefined ? undefined : (true as const),
    }),
  );
}
