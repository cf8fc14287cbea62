import { z } from 'zod';
import { AcknowledgeAnswer, AcknowledgeRequest, MyWork } from '../../../schemas/api/my-work';
import { Instant } from '../../../schemas/time';
import type { App } from '../app';
import { type Lists, myWork, type Unrung } from '../my-work';
import { refusal } from '../openapi';
import { nameIn } from '../pathway-page';
import type { ApiPorts, WorkDocument } from '../ports';
import { createRinging } from '../to-ring';
import { withRinging } from '../work-ringing';

const READ_AT_MOST = 2_000;
const NEWS_MS = 7 * 24 * 60 * 60 * 1000;

const Query = z.object({
  since: Instant.optional().describe('From when on what came back is told; the last 7 days when absent'),
  due: z.enum(['overdue', 'this-week']).optional(),
});

type Ports = Pick<ApiPorts, 'views' | 'store' | 'register' | 'acknowledged' | 'now'>;

/** What waits for a member, for others on their behalf, and for their team. */
export function myWorkRoute(app: App, { views, store, register, acknowledged, now }: Ports): void {
  app.get(
    '/api/my-work',
    {
      schema: {
        tags: ['my work'],
        summary: 'What waits for me, for others and for my team, by due date, and what came back',
        querystring: Query,
        response: { 200: MyWork, ...refusal },
      },
    },
    async ({ query, member, rights }) => {
      const [colleagues, documents] = await Promise.all([
        register.members(member.agency),
        views.inHand(member.agency, READ_AT_MOST + 1, rights),
      ]);
      const shown = documents.slice(0, READ_AT_MOST).map((document) => ({
        ...document,
        work: document.work.filter(({ step }) => rights.seesStep(document, step)),
      }));
      const asking = { member, now: now(), since: query.since ?? new Date(Date.parse(now()) - NEWS_MS).toISOString() };
      const seen = await acknowledged.of(member.id);
      const names = await namesIn(shown, store);
      const lists = myWork({ documents: shown, names, colleagues, acknowledged: seen }, asking);
      const due = filtered(lists, query.due);
      const rung = await withRinging(due, { asking, documents: shown, ringing: await createRinging(register) });
      return { ...rung, whole: documents.length <= READ_AT_MOST };
    },
  );
}

/** Says of many steps that they were seen: a mark of the asker's own, which answers nothing. */
export function acknowledgeRoute(app: App, { acknowledged, now }: Pick<ApiPorts, 'acknowledged' | 'now'>): void {
  app.post(
    '/api/my-work/acknowledge',
    {
      schema: {
        tags: ['my work'],
        summary: 'Say of many steps that you have seen them; it answers none of them',
        body: AcknowledgeRequest,
        response: { 200: AcknowledgeAnswer, ...refusal },
      },
    },
    async ({ body: { items }, officer }) => {
      const at = now();
      await acknowledged.note(officer.id, items, at);
      return { at };
    },
  );
}

function filtered(
  { forMe, forOthers, forTeam, sentBack, forDecision }: Lists<Unrung>,
  due: z.output<typeof Query>['due'],
): Lists<Unrung> {
  const wanted = ({ overdue, dueThisWeek }: Unrung): boolean =>
    due === undefined || (due === 'overdue' ? overdue : dueThisWeek);
  return {
    forMe: forMe.filter(wanted),
    forOthers: forOthers.filter(wanted),
    forTeam: forTeam.filter(wanted),
    sentBack: sentBack.filter(wanted),
    forDecision: forDecision.filter(wanted),
  };
}

/** The names of those whose pathways these are, by pathway. */
async function namesIn(documents: WorkDocument[], store: ApiPorts['store']): Promise<Map<string, string>> {
  const references = documents.flatMap(({ state }) => state.detailsRef ?? []);
  const told = references.length === 0 ? new Map<string, unknown>() : await store.getMany(references);
  return new Map(
    documents.flatMap(({ row, state }) => {
      const name = nameIn(told, state.detailsRef);
      return name === undefined ? [] : [[row.pathwayId, name] as const];
    }),
  );
}
