import { z } from 'zod';
import { Agency } from '../../../schemas/agency';
import { Caseload, CaseloadSort, PhaseCount } from '../../../schemas/api/caseload';
import { field } from '../../../schemas/api/field-class';
import { Phase } from '../../../schemas/pathway';
import { defined } from '../../../domain/defined';
import { problem } from '../../platform/problem';
import { putOnRecord } from '../access';
import type { App } from '../app';
import { caseloadCsv } from '../caseload-csv';
import { refusal } from '../openapi';
import { nameIn } from '../pathway-page';
import type { ApiPorts, CaseloadDocument } from '../ports';
import type { Rights } from '../rights/ability';

const Chosen = z.object({
  phase: Phase.optional(),
  'waiting-for': Agency.optional(),
  sort: CaseloadSort.default('due'),
});
const Query = Chosen.extend({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
type Query = z.output<typeof Query>;

const AT_ONCE = 1_000;
const EXPORTED_AT_MOST = 50_000;

/** Everybody's pathways, those that wait longest first, a page at a time. */
export function caseloadRoute(app: App, { views, store }: Pick<ApiPorts, 'views' | 'store'>): void {
  app.get(
    '/api/caseload',
    {
      schema: {
        tags: ['caseload'],
        summary: 'A row for each pathway, the most urgent first unless another order is asked for',
        querystring: Query,
        response: { 200: Caseload, ...refusal },
      },
    },
    async ({ query, rights }, reply) => {
      const found = await views.caseload({ rights, ...searchOf(query) });
      const shown = found.slice(0, query.limit);
      const last = found.length > query.limit ? shown.at(-1) : undefined;
      const next = last && cursorOf(last, query);
      if (next !== undefined) void reply.header('link', `<${nextPage(query, next)}>; rel="next"`);
      return defined({ items: await named(shown, { store, rights }), next });
    },
  );
}

/** Asked beside the rows: to choose another phase changes none of the counts. */
export function phaseCountsRoute(app: App, { views }: Pick<ApiPorts, 'views'>): void {
  app.get(
    '/api/caseload/phases',
    {
      schema: {
        tags: ['caseload'],
        summary: 'How many of the pathways one may see stand in each phase',
        querystring: Chosen.pick({ 'waiting-for': true }),
        response: { 200: z.array(PhaseCount), ...refusal },
      },
    },
    ({ query, rights }) => views.phases(rights, query['waiting-for']),
  );
}

type ExportPorts = Pick<ApiPorts, 'views' | 'store' | 'accessLog' | 'now'>;

/** The same rows as a file for a spreadsheet. It leaves the house: that is on record, with whose it is, before it goes. */
export function caseloadExportRoute(app: App, { views, store, accessLog, now }: ExportPorts): void {
  app.get(
    '/api/caseload.csv',
    {
      schema: {
        tags: ['caseload'],
        summary: 'The caseload as CSV by the same filters and order; logged as a disclosure',
        produces: ['text/csv', 'application/problem+json'],
        querystring: Chosen,
        response: { 200: field('identity', z.string()), ...refusal },
      },
    },
    async ({ query, rights, officer: { id: who, agency, role } }, reply) => {
      const exported = (await allOf({ ...query, rights }, views)).filter((row) => rights.may('export', row));
      const rows = await named(exported, { store, rights });
      const pathways = rows.map(({ pathwayId }) => pathwayId);
      const what = 'GET /api/caseload.csv';
      const access = { at: now(), kind: 'disclosure', agency, who, role, purpose: 'pathway-work', what } as const;
      await putOnRecord({ ...access, pathways, fields: ['items[].name'] }, accessLog, 'nothing leaves');
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="caseload.csv"')
        .send(caseloadCsv(rows));
    },
  );
}

type Exported = z.output<typeof Chosen> & { rights: Rights };

async function allOf(query: Exported, views: ApiPorts['views']): Promise<CaseloadDocument[]> {
  const all: CaseloadDocument[] = [];
  const { phase, 'waiting-for': waitingFor, sort, rights } = query;
  for (let after: string | undefined; all.length < EXPORTED_AT_MOST;) {
    const found = await views.caseload(defined({ rights, phase, waitingFor, sort, after, limit: AT_ONCE }));
    all.push(...found);
    const last = found.at(-1);
    if (last === undefined || found.length < AT_ONCE) break;
    after = placeOf(last, query);
  }
  return all;
}

const placeOf = ({ order, orders }: CaseloadDocument, { sort }: Pick<Query, 'sort'>): string =>
  sort === 'due' ? order : (orders?.[sort] ?? '');

/** A cursor is good for the order it was given in. */
const cursorOf = (last: CaseloadDocument, query: Query): string =>
  Buffer.from(`${query.sort} ${placeOf(last, query)}`).toString('base64url');

function afterOf({ cursor, sort }: Query): string | undefined {
  const [of, after] = Buffer.from(cursor ?? '', 'base64url')
    .toString()
    .split(' ');
  return of === sort ? after : undefined;
}

/** One more than is shown tells whether there is a next page. */
function searchOf(query: Query) {
  const { phase, 'waiting-for': waitingFor, sort, cursor, limit } = query;
  const after = afterOf(query);
  if (cursor !== undefined && !/^[01]\//.test(after ?? ''))
    throw problem(400, 'invalid-cursor', 'The cursor is not one of ours.', [
      { field: 'cursor', message: 'take it from the page before, in the same order' },
    ]);
  return defined({ phase, waitingFor, sort, after, limit: limit + 1 });
}

function nextPage({ phase, 'waiting-for': waitingFor, sort, limit }: Query, cursor: string): string {
  const parameters = defined({ phase, 'waiting-for': waitingFor, sort, limit: String(limit), cursor });
  return `/api/caseload?${new URLSearchParams(parameters).toString()}`;
}

type Naming = { store: ApiPorts['store']; rights: Rights };

/** The rows, each as far as it may be seen, with the names that the encrypted store holds. */
export async function named(found: CaseloadDocument[], { store, rights }: Naming): Promise<Caseload['items']> {
  const references = found.flatMap(({ state }) => state.detailsRef ?? []);
  const told = references.length === 0 ? new Map<string, unknown>() : await store.getMany(references);
  return found.map(({ row, state, stale, ...reached }) =>
    defined({
      ...row,
      name: rights.sees(reached, 'identity') ? nameIn(told, state.detailsRef) : undefined,
      next: row.next && rights.seesStep(reached, row.next.step) ? row.next : undefined,
      housing: rights.seesStep(reached, 'accommodation-confirmed') ? row.housing : undefined,
      stale: stale === undefined ? undefined : (true as const),
    }),
  );
}
