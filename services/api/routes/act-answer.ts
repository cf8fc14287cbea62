import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ActAnswer } from '../../../schemas/api/act';
import type { Officer } from '../../../schemas/api/officer';
import { problem } from '../../platform/problem';
import type { Performed } from '../once';

/** What makes an act one act, and the version of the page it was formed on. @throws problem 400, 428 for a header missing */
export const willOf = (request: FastifyRequest, { id }: Officer): { reportId: string; ifMatch: number } => ({
  reportId: `${id}:${idempotencyKeyOf(request)}`,
  ifMatch: versionOf(request),
});

/** A refusal for an old version carries the one that stands, so that the page can be read again. */
export const tellVersion = (reply: FastifyReply) => (error: Error) => {
  if ('seq' in error && typeof error.seq === 'number') void reply.header('etag', `"${error.seq}"`);
  throw error;
};

export function answer(reply: FastifyReply, pathwayId: string, performed: Performed): FastifyReply {
  const told = answerOf(pathwayId, performed);
  if (told.status !== undefined) return reply.code(202).header('location', told.status).send(told);
  return reply.header('etag', `"${told.seq ?? 0}"`).send(told);
}

export function answerOf(pathwayId: string, { reportId, answer: said, second }: Performed): ActAnswer {
  if (said !== undefined) return { reportId, ...said };
  return { reportId, outcome: unanswered(second), status: statusPath(pathwayId, reportId) };
}

const unanswered = (second: Performed['second']) =>
  second === undefined ? 'pending' : second === 'awaited' ? 'awaits-second' : 'not-agreed';

const statusPath = (pathwayId: string, reportId: string): string =>
  `/api/acts/${encodeURIComponent(pathwayId)}/${encodeURIComponent(reportId)}`;

function idempotencyKeyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && /^[\w.-]{8,100}$/.test(key)) return key;
  throw problem(400, 'idempotency-key-needed', 'An act needs an Idempotency-Key, so that a repetition stays one act.', [
    { field: 'Idempotency-Key', message: 'must be 8 to 100 of A-Z a-z 0-9 . _ -' },
  ]);
}

function versionOf({ headers }: FastifyRequest): number {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (version !== undefined) return Number(version);
  throw problem(428, 'version-needed', 'An act needs If-Match with the version of the page it was formed on.', [
    { field: 'If-Match', message: 'must be the ETag of the pathway, as "12"' },
  ]);
}
