import { z } from 'zod';
import { defined } from '../../../domain/defined';
import {
  DeadLetter,
  DeadLetterQuery,
  DiscardAnswer,
  DiscardRequest,
  LetterCause,
  LetterChoice,
  RedriveAnswer,
  RedriveMany,
  RedriveRequest,
  RedriveTrial,
} from '../../../schemas/api/dead-letter';
import type { DeadLetter as Letter } from '../../platform/dead-letters';
import type { App } from '../app';
import { causesOf } from '../dead-letters/causes';
import { notWaiting, redrive, redriveAll } from '../dead-letters/redrive';
import { whichOf } from '../dead-letters/which';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';

type Ports = Pick<ApiPorts, 'deadLetters' | 'readAgain' | 'send' | 'now'>;

const LISTED = 500;
const tags = ['set aside'];

/** What no service could read: seen by its cause, tried, sent again or discarded by a person who is named. */
export function deadLetterRoutes(app: App, ports: Ports): void {
  listRoute(app, ports);
  causesRoute(app, ports);
  redriveRoute(app, ports);
  redriveManyRoute(app, ports);
  trialRoute(app, ports);
  discardRoute(app, ports);
}

function listRoute(app: App, { deadLetters }: Ports): void {
  app.get(
    '/api/dead-letters',
    {
      schema: {
        ...{ tags, summary: 'Messages nobody could read, newest first: those that wait, or those that ended' },
        querystring: DeadLetterQuery,
        response: { 200: z.array(DeadLetter), ...refusal },
      },
    },
    async ({ query: { state, ...choice } }) => {
      return (
        await deadLetters.list({ ...whichOf(choice), ended: state === 'ended', first: 'newest', limit: LISTED })
      ).map(shown);
    },
  );
}

const shown = ({ _id: id, topic, partition, offset, reason, reportId, at, redrives, ended }: Letter): DeadLetter =>
  defined({ id, topic, partition, offset, reason, reportId, at, redrives, ended });

function causesRoute(app: App, { deadLetters }: Ports): void {
  app.get(
    '/api/dead-letters/causes',
    {
      schema: {
        ...{ tags, summary: 'What holds letters back, the most frequent cause first' },
        response: { 200: z.array(LetterCause), ...refusal },
      },
    },
    async () => {
      return causesOf(await deadLetters.reasons());
    },
  );
}

function redriveRoute(app: App, ports: Ports): void {
  app.post(
    '/api/dead-letters/redrive',
    {
      schema: {
        ...{ tags, summary: 'Send a dead letter again, as a new message caused by the old; the letter ends' },
        body: RedriveRequest,
        response: { 200: RedriveAnswer, ...refusal },
      },
    },
    ({ body: { id }, officer }) => redrive(id, officer.id, ports),
  );
}

function redriveManyRoute(app: App, ports: Ports): void {
  app.post(
    '/api/dead-letters/redrive-many',
    {
      schema: {
        ...{ tags, summary: 'Send every letter of a cause or an agency again, oldest first, each once' },
        body: LetterChoice,
        response: { 200: RedriveMany, ...refusal },
      },
    },
    async ({ body, officer: { id: by } }) => {
      const { ids, left } = await choose(body, ports);
      return { letters: await redriveAll(ids, by, ports), left };
    },
  );
}

function trialRoute(app: App, ports: Ports): void {
  app.post(
    '/api/dead-letters/dry-run',
    {
      schema: {
        ...{ tags, summary: 'How letters would be read now; nothing is sent' },
        body: LetterChoice,
        response: { 200: RedriveTrial, ...refusal },
      },
    },
    async ({ body }) => {
      const { ids, left } = await choose(body, ports);
      const letters: RedriveTrial['letters'] = [];
      for (const id of ids) {
        const received = await ports.deadLetters.open(id);
        if (received !== undefined) letters.push({ id, ...(await ports.readAgain(received)) });
      }
      return { letters, left };
    },
  );
}

/** Letters that wait, oldest first. @throws problem 404 or 409 where one was chosen that does not wait */
async function choose({ id, ...choice }: LetterChoice, { deadLetters }: Ports) {
  if (id !== undefined) {
    const letter = await deadLetters.find(id);
    if (letter?.ended !== undefined || letter === undefined) throw await notWaiting(id, deadLetters);
    return { ids: [id], left: false };
  }
  const letters = await deadLetters.list({ ...whichOf(choice), ended: false, first: 'oldest', limit: LISTED + 1 });
  return { ids: letters.slice(0, LISTED).map(({ _id }) => _id), left: letters.length > LISTED };
}

function discardRoute(app: App, { deadLetters, now }: Ports): void {
  app.post(
    '/api/dead-letters/discard',
    {
      schema: {
        ...{ tags, summary: 'Nobody will send this letter again; who said so and why stays on record' },
        body: DiscardRequest,
        response: { 200: DiscardAnswer, ...refusal },
      },
    },
    async ({ body: { id, reason }, officer: { id: by } }) => {
      if (!(await deadLetters.end(id, { as: 'discarded', by, at: now(), reason })))
        throw await notWaiting(id, deadLetters);
      return { id };
    },
  );
}
