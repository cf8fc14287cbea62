import { z } from 'zod';
import { defined } from '../../../domain/defined';
import type { NoticeRecord } from '../../../domain/notices/record';
import { noticeReport } from '../../../domain/notices/report';
import { FoundNotice, NoticeReport, NoticeReportQuery, NoticeSearch } from '../../../schemas/api/notice';
import { Scheme } from '../../../schemas/identifier';
import type { App } from '../app';
import type { OfPathway } from '../notices';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { withoutHidden } from '../rights/where-may';

type Ports = Pick<ApiPorts, 'notices' | 'tokens' | 'views' | 'now'>;

const tags = ['proof of notice'];
const FOUND = 50;

/** Who was told what, when, and whether it arrived. */
export function noticeRoutes(app: App, ports: Ports): void {
  reportRoute(app, ports);
  findRoute(app, ports);
}

function reportRoute(app: App, { notices, views, now }: Ports): void {
  app.get(
    '/api/notices/report',
    {
      schema: {
        ...{ tags, summary: 'The share of agencies told at least 14 days before release, and who was not' },
        querystring: NoticeReportQuery,
        response: { 200: NoticeReport, ...refusal },
      },
    },
    async ({ query, rights }) => {
      const report = noticeReport(await notices.released(query), now().slice(0, 10));
      return { ...defined(query), ...report, late: await withoutHidden(report.late, { rights, views }) };
    },
  );
}

function findRoute(app: App, { notices, tokens, views }: Ports): void {
  app.post(
    '/api/notices/find',
    {
      schema: {
        ...{ tags, summary: 'Did it arrive? By a message id, a notice’s id, or a person’s number' },
        body: NoticeSearch,
        response: { 200: z.array(FoundNotice), ...refusal },
      },
    },
    async ({ body: { of }, rights }) => {
      // A message id is written with its brackets or without.
      const ids = [of, `<${of}>`];
      const ofNumber = Scheme.options.map((scheme) => tokens.tokenOf(scheme, of));
      const found = await notices.find({ ids, tokens: ofNumber, limit: FOUND });
      return withoutHidden(
        found.flatMap((one) => shown(one, ids)),
        { rights, views },
      );
    },
  );
}

/** Asked by an id, only that one; asked by a number, all of the person's, newest first. */
function shown({ pathwayId, notices }: OfPathway, ids: readonly string[]): FoundNotice[] {
  const named = notices.filter(({ notice, messageId }) => ids.includes(notice) || ids.includes(messageId));
  return (named.length === 0 ? notices : named)
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))
    .map((record) => ({ pathwayId, ...record, standing: standingOf(record) }));
}

function standingOf({ bounced, answered, opened, delivered }: NoticeRecord): FoundNotice['standing'] {
  if (bounced !== undefined) return 'bounced';
  if (answered !== undefined) return 'answered';
  if (opened !== undefined) return 'opened';
  return delivered === undefined ? 'sent' : 'delivered';
}
