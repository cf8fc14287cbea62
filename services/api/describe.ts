import { writeFileSync } from 'node:fs';
import pino from 'pino';
import type { ApiPorts } from './ports';
import { createApi } from './server';

const away = (): never => {
  throw new Error('Nothing is connected: the api is being described.');
};

const unconnected: ApiPorts = {
  exceptions: {
    ...{ of: away, list: away, find: away, make: away, end: away },
    ...{ ask: away, asked: away, request: away, answered: away },
  },
  views: {
    ...{ pathway: away, reached: away, reachedAll: away, absorbed: away, citing: away, caseload: away, found: away },
    ...{ inHand: away, assignedTo: away, phases: away, pathwaysOf: away },
  },
  store: { put: away, putOnce: away, get: away, has: away, getMany: away },
  pathways: { live: away, reasons: away, engine: away, foresee: away, act: away },
  acts: { find: away, begin: away, answered: away, unanswered: away, awaiting: away, decide: away },
  readings: { note: away, has: away },
  acknowledged: { note: away, of: away },
  register: { member: away, members: away, colleagues: away, around: away, put: away, leave: away },
  news: { subscribe: away },
  deadLetters: {
    ...{ list: away, reasons: away, find: away, open: away },
    ...{ claim: away, release: away, end: away },
  },
  readAgain: away,
  connections: {
    ...{ add: away, find: away, list: away, rotate: away, map: away, unmap: away },
    ...{ provide: away, tellAt: away, mailTo: away, contactOf: away },
  },
  mailTasks: { find: away, replace: away, revoke: away },
  taskSecrets: { codeHash: away },
  sendText: away,
  deliveries: { add: away, list: away, redrive: away },
  createTopic: away,
  notices: { released: away, find: away },
  heldReports: away,
  heldReport: away,
  send: away,
  tokens: { tokenOf: away },
  names: { find: away, note: away },
  standings: { list: away, say: away, allow: away },
  heldTransfers: away,
  counts: away,
  figures: away,
  ownRights: {
    ...{ accesses: away, restrict: away, restrictions: away },
    ...{ ask: away, find: away, answer: away, requests: away },
  },
  holds: { add: away, lift: away, list: away },
  accessLog: { write: away },
  audit: away,
  provider: { begin: away, finish: away },
  sessions: { begin: away, subjectOf: away, end: away, endAll: away },
  bearers: { subjectOf: away },
  seal: { seal: away, open: away },
  publicUrl: new URL('http://localhost'),
  limits: { REQUESTS_A_MINUTE: 1, PEOPLE_IN_TEN_MINUTES: 1 },
  sample: undefined,
  now: away,
};

/** The OpenAPI document, made from the schemas of the routes; needs no server. */
export async function openApiDocument(): Promise<object> {
  const { app } = await createApi(unconnected, pino({ level: 'silent' }));
  await app.ready();
  const document = JSON.parse(JSON.stringify(app.swagger())) as object;
  await app.close();
  return document;
}

/** `npm run openapi -- <file>` writes it there. */
async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('Say which file to write.');
  writeFileSync(file, `${JSON.stringify(await openApiDocument(), null, 2)}\n`);
}

if (require.main === module) void main(process.argv[2]);
