import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { defined } from '../../domain/defined';
import { explain, explainLead } from '../../domain/pathway/explain';
import type { ReportAnswer } from '../../domain/pathway/state';
import type { Foresight } from '../../schemas/api/foresight';
import type { HeldReport } from '../../schemas/api/dead-letter';
import type { HeldTransfer } from '../../schemas/api/standing';
import type { Member } from '../../schemas/api/register';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { Audited } from '../../services/platform/access-log/audit';
import type { Access } from '../../services/platform/access-log/chain';
import type { Message } from '../../services/platform/kafka';
import { cipherOfKey } from './cipher-of-key';
import { foldedWords } from '../../services/platform/folded-name';
import { createTaskSecrets } from '../../services/platform/mail-tasks';
import { problem } from '../../services/platform/problem';
import { createReadAgain } from '../../services/api/dead-letters/read-again';
import type { Counted } from '../../domain/figures/figures';
import type { Count } from '../../services/api/counts';
import type { Act, ApiPorts, CaseloadDocument, PathwayDocument } from '../../services/api/ports';
import { madeUpMembers } from '../../services/platform/made-up-members';
import { createApi } from '../../services/api/server';
import { caseloadView } from '../../services/projector/caseload-view';
import { noticeView } from '../../services/projector/notice-view';
import { pathwayView } from '../../services/projector/pathway-view';
import { fold, type View, type ViewDocument } from '../../services/projector/view';
import { connectionsInMemory } from './connections-in-memory';
import { deadLettersInMemory } from './dead-letters-in-memory';
import { deliveriesInMemory } from './deliveries-in-memory';
import { exceptionsInMemory } from './exceptions-in-memory';
import { holdsInMemory } from './holds-in-memory';
import { mailTasksInMemory } from './mail-tasks-in-memory';
import { ownRightsInMemory } from './own-rights-in-memory';
import { standingsInMemory } from './standings-in-memory';
import { setting } from './setting';

const keyText = `k1:${randomBytes(32).toString('base64')}`;

const foldAll = <D extends ViewDocument>(view: View<D>, pathwayId: string, events: PathwayEvent[]): D =>
  fold(
    view,
    view.start(pathwayId),
    events.map((event) => ({ pathwayId, seq: event.seq, event })),
  ).document;

type Listener = Parameters<ApiPorts['news']['subscribe']>[0];

/** The world around an api, in memory: pathways are stories folded as the projector folds them. */
export function worldInMemory() {
  const stories = new Map<string, PathwayEvent[]>();
  const letters = deadLettersInMemory();
  const held = new Map<string, HeldReport>();
  const connections = connectionsInMemory();
  const deliveries = deliveriesInMemory();
  const mailTasks = mailTasksInMemory();
  const store = new Map<string, unknown>();
  const acts = new Map<string, Act>();
  const readings = new Set<string>();
  const acknowledged = new Map<string, string>();
  const members = new Map<string, Member>(madeUpMembers.map((member) => [member.id, member]));
  const listeners = new Set<Listener>();
  const sessions = new Set<string>();
  const world = {
    letters,
    held,
    deliveries,
    mailTasks,
    texts: [] as { to: string; text: string }[],
    sendsTexts: true,
    store,
    acts,
    members,
    sessions,
    delivered: [] as Report[],
    accessed: [] as Access[],
    /** False while the access log cannot be written. */
    logs: true,
    /** What the log's own audit finds. */
    audited: { sound: true, entries: 0, blocks: 0, chains: 0, findings: [] } as Audited,
    sent: [] as Message[],
    topics: [] as string[],
    now: '2026-04-01T10:00:00.000Z',
    heldTransfers: [] as HeldTransfer[],
    counts: [] as Count[],
    figures: [] as Counted[],
    listeners,
    /** What the pathway answers to an act; replace it to make it slow or away. */
    answer: async (): Promise<ReportAnswer | 'closed'> => ({ outcome: 'taken', seq: 9 }),
    /** What a pathway would make of any report. */
    foresight: { outcome: 'taken', moves: [] } as Foresight,
    tell(...events: PathwayEvent[]) {
      for (const event of events) stories.set(event.pathwayId, [...(stories.get(event.pathwayId) ?? []), event]);
      for (const { pathwayId, seq } of events) for (const listener of listeners) listener({ pathwayId, seq });
    },
  };
  const pathwayOf = (id: string): PathwayDocument | undefined => {
    const events = stories.get(id);
    return events && foldAll(pathwayView, id, events);
  };
  const told = () =>
    [...stories].flatMap(([pathwayId, events]) => {
      const { notices, release, due = [] } = foldAll(noticeView, pathwayId, events);
      return release === undefined ? [] : [{ pathwayId, release, notices, due }];
    });
  const rows = (): CaseloadDocument[] =>
    [...stories].flatMap(([id, events]) => {
      const { row, order, orders, state, reach } = foldAll(caseloadView, id, events);
      return row === undefined || orders === undefined || reach === undefined
        ? []
        : [{ _id: id, row, order, orders, state, reach }];
    });
  const workRows = () =>
    [...stories].flatMap(([id, events]) => {
      const { row, work, state, reach } = foldAll(caseloadView, id, events);
      return row === undefined || work === undefined || reach === undefined
        ? []
        : [{ _id: id, row, work, state, reach }];
    });
  const ports: ApiPorts = {
    views: {
      pathway: async (id) => pathwayOf(id),
      reached: async (id) => pathwayOf(id),
      reachedAll: async (ids) => new Map(ids.flatMap((id) => pathwayOf(id) ?? []).map((one) => [one._id, one])),
      caseload: async ({ rights, phase, waitingFor, sort = 'due', after = '', limit }) =>
        rows()
          .filter((row) => rights.sees(row))
          .map((one) => ({ ...one, place: sort === 'due' ? one.order : (one.orders?.[sort] ?? '') }))
          .filter(
            ({ row }) =>
              (phase ?? row.phase) === row.phase && (waitingFor ?? row.next?.waitingFor) === row.next?.waitingFor,
          )
          .filter(({ place }) => place > after)
          .toSorted((a, b) => (a.place < b.place ? -1 : 1))
          .slice(0, limit),
      found: async ({ rights, tokens, detailsRefs, limit }) =>
        rows()
          .filter((row) => rights.sees(row))
          .filter(
            ({ row, state }) =>
              detailsRefs.includes(state.detailsRef ?? '') ||
              pathwayOf(row.pathwayId)?.state.identifiers.some(({ token }) => tokens.includes(token)),
          )
          .slice(0, limit),
      inHand: async (agency, limit, rights) =>
        workRows()
          .filter((row) => rights.sees(row))
          .filter(({ work }) => work.some(({ owner, waitingFor }) => owner === agency || waitingFor === agency))
          .slice(0, limit),
      citing: async (reportId) =>
        [...stories.keys()].flatMap((id) => {
          const one = pathwayOf(id);
          return one?.timeline.some(({ cause }) => cause === reportId) ? [one] : [];
        }),
      absorbed: async (pathwayId) =>
        [...stories.keys()].flatMap((id) => {
          const other = pathwayOf(id);
          return other?.state.mergedInto === pathwayId ? [other] : [];
        }),
      assignedTo: async (assignees) =>
        workRows().filter(({ work }) => work.some(({ assignee }) => assignees.includes(assignee ?? ''))),
      phases: async (rights) => [{ phase: 'intake', count: rows().filter((row) => rights.sees(row)).length }],
      pathwaysOf: async (tokens) =>
        new Map(
          [...stories.keys()].flatMap((id) =>
            (pathwayOf(id)?.state.identifiers ?? [])
              .filter(({ token }) => tokens.includes(token))
              .map(({ token }) => [token, id] as const),
          ),
        ),
    },
    store: {
      put: async (reference, value) => void store.set(reference, value),
      putOnce: async (reference, value) => {
        if (!store.has(reference)) store.set(reference, value);
      },
      get: async <T>(reference: string) => store.get(reference) as T | undefined,
      has: async (reference) => store.has(reference),
      getMany: async (references) => new Map([...store].filter(([reference]) => references.includes(reference))),
    },
    pathways: {
      live: async (pathwayId) => {
        if (!stories.has(pathwayId)) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
        return { pathwayId, seq: 1, waits: [] };
      },
      reasons: async (pathwayId) => {
        const state = pathwayOf(pathwayId)?.state;
        if (state === undefined) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
        const { profile, profileVersion } = state;
        const steps = explain(state, { now: '2026-04-01T10:00:00.000Z', setting });
        const lead = explainLead(state, { now: '2026-04-01T10:00:00.000Z', setting });
        return { profile, profileVersion, rulesVersion: 1, lead, steps };
      },
      engine: async (pathwayId) => {
        if (!stories.has(pathwayId)) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
        return {
          workflowId: `release-pathway/${pathwayId}`,
          runId: 'run-1',
          status: 'running',
          startedAt: '2026-03-01T10:00:00.000Z',
          activities: [{ name: 'record', attempt: 4, lastError: 'Kafka does not answer' }],
          timers: [],
          historyLength: 1,
          events: [{ number: 1, at: '2026-03-01T10:00:00.000Z', type: 'workflowExecutionStarted' }],
        };
      },
      foresee: async (pathwayId) => {
        if (!stories.has(pathwayId)) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
        return world.foresight;
      },
      act: async (_pathwayId, report) => {
        world.delivered.push(report);
        return world.answer();
      },
    },
    acts: {
      find: async (id) => acts.get(id),
      begin: async (act) => {
        if (!acts.has(act._id)) acts.set(act._id, act);
        return acts.get(act._id) ?? act;
      },
      answered: async (id, answer) => void acts.set(id, { ...acts.get(id)!, answer }),
      unanswered: async () =>
        [...acts.values()].filter(({ answer, second }) => answer === undefined && second === undefined),
      awaiting: async (agency) =>
        [...acts.values()].filter(({ second, report }) => second === 'awaited' && report.sourceAgency === agency),
      decide: async (id, { agree, by }) => {
        const { second, ...act } = acts.get(id)!;
        if (second !== 'awaited') return undefined;
        const report = { ...act.report, data: { ...act.report.data, approvedBy: by } } as Report;
        acts.set(id, agree ? { ...act, report } : { ...act, second: 'refused' });
        return acts.get(id);
      },
    },
    readings: {
      note: async (reading) => void readings.add(JSON.stringify(reading)),
      has: async (reading) => readings.has(JSON.stringify(reading)),
    },
    acknowledged: {
      note: async (officer, items, at) => {
        for (const { pathwayId, step } of items) acknowledged.set(`${officer} ${pathwayId}/${step}`, at);
      },
      of: async (officer) =>
        new Map(
          [...acknowledged].flatMap(([key, at]) =>
            key.startsWith(`${officer} `) ? [[key.slice(officer.length + 1), at] as const] : [],
          ),
        ),
    },
    register: {
      member: async (id) => members.get(id),
      members: async (agency) => [...members.values()].filter((member) => (agency ?? member.agency) === member.agency),
      colleagues: async () => [...members.values()],
      around: async () => [...members.values()],
      put: async (member) => void members.set(member.id, member),
      leave: async (ids, leftOn) => {
        for (const id of ids) members.set(id, { ...members.get(id)!, leftOn });
      },
    },
    exceptions: exceptionsInMemory(),
    news: {
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    deadLetters: letters,
    readAgain: createReadAgain({ connections, cipher: cipherOfKey(keyText) }),
    connections,
    deliveries,
    mailTasks,
    taskSecrets: createTaskSecrets(keyText),
    sendText: async (to, text) => {
      if (!world.sendsTexts) throw new Error('the sender of text messages is away');
      world.texts.push({ to, text });
    },
    createTopic: async ({ name }) => void world.topics.push(name),
    notices: {
      released: async ({ from = '', to = '9999' }) => told().filter(({ release }) => release >= from && release <= to),
      find: async ({ ids, tokens }) =>
        told().filter(
          ({ pathwayId, notices }) =>
            notices.some(({ notice, messageId }) => ids.includes(notice) || ids.includes(messageId)) ||
            pathwayOf(pathwayId)?.state.identifiers.some(({ token }) => tokens.includes(token)),
        ),
    },
    heldReports: async () => [...held.values()],
    heldReport: async (id) => held.get(id),
    send: async (messages) => void world.sent.push(...messages),
    tokens: { tokenOf: (scheme, number) => `${scheme}-${number}` },
    names: {
      note: async () => undefined,
      find: async (text) =>
        [...store].flatMap(([reference, value]) => {
          const words = foldedWords((value as { name?: string }).name ?? '');
          return foldedWords(text).every((word) => words.includes(word)) ? [reference] : [];
        }),
    },
    holds: holdsInMemory(),
    standings: standingsInMemory(),
    heldTransfers: async () => world.heldTransfers,
    counts: async () => world.counts,
    figures: async () => world.figures,
    ownRights: ownRightsInMemory(() => world.accessed),
    audit: async () => world.audited,
    accessLog: {
      write: async (access) => {
        if (!world.logs) throw new Error('the access log is away');
        world.accessed.push(access);
      },
    },
    bearers: { subjectOf: async (token) => token },
    sessions: {
      begin: async (subject) => (sessions.add(subject), subject),
      subjectOf: async (id) => (sessions.has(id) ? id : undefined),
      end: async (id) => void sessions.delete(id),
      endAll: async (subject) => Number(sessions.delete(subject)),
    },
    provider: {
      begin: async (to) => ({ url: 'http://provider/auth', away: { verifier: 'v', state: 's', nonce: 'n', to } }),
      finish: async (answer) => answer.get('code') ?? undefined,
    },
    seal: {
      seal: async (value) => Buffer.from(JSON.stringify(value)).toString('base64url'),
      open: async (text) => opened(text),
    },
    publicUrl: new URL('http://throughgate.example'),
    limits: { REQUESTS_A_MINUTE: 1_000_000, PEOPLE_IN_TEN_MINUTES: 1_000_000 },
    sample: undefined,
    now: () => world.now,
  };
  return Object.assign(world, { ports });
}

const opened = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Asks as this officer: in this world a token is the name of whom it is of. */
export const as = (id: string): Record<string, string> => ({ authorization: `Bearer ${id}` });

export type Asked = { status: number; body: unknown; headers: Headers };
export type Asking = { method?: string; headers?: Record<string, string | undefined>; body?: unknown };

const MAYA = 'maya-thornbury';

/** The api listening on a free port over a world in memory, asked by `who` where nobody is named. */
export async function apiInMemory(
  world: ReturnType<typeof worldInMemory>,
  { consoleFolder, who = MAYA }: { consoleFolder?: string; who?: string } = {},
) {
  const { app, deliveries } = await createApi(world.ports, pino({ level: 'silent' }), consoleFolder);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    deliveries,
    async ask(path: string, { method = 'GET', headers, body }: Asking = {}): Promise<Asked> {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await fetch(`${url}${path}`, {
        method,
        headers: defined({ ...json, ...as(who), ...headers }) as Record<string, string>,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      return {
        status: response.status,
        body: isJson ? (JSON.parse(text) as unknown) : text,
        headers: response.headers,
      };
    },
    close: async () => {
      deliveries.stop();
      await app.close();
    },
  };
}
