import { defined } from '../../../domain/defined';
import type { OwnAnswerRequest, OwnRequest, OwnRequestRequest } from '../../../schemas/api/own-file';
import type { Officer } from '../../../schemas/api/officer';
import type { Instant, LocalDate } from '../../../schemas/time';
import { notesOwner, pathwayOwner } from '../../platform/cipher';
import { problem } from '../../platform/problem';
import type { ApiPorts } from '../ports';
import { newRequestId, type OwnRequestRow } from './own-rights';

type Ports = Pick<ApiPorts, 'ownRights' | 'store' | 'now'>;

const answeredWithinDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** Source: Regulation (EU) 2016/679, Article 12(3); the Directive says without undue delay. */
const dueAfter = (at: Instant): LocalDate =>
  new Date(Date.parse(at) + answeredWithinDays * dayMs).toISOString().slice(0, 10);

const wordsRef = (requestId: string, of: 'asked' | 'answered'): string => `note/own-request-${requestId}-${of}`;

const ownerIn = (pathwayId: string, { agency }: Officer) => ({
  owner: notesOwner(pathwayOwner(pathwayId)),
  holder: agency,
});

/** Their words first: a request that is there can be read. */
export async function takeRequest(
  pathwayId: string,
  { says, kind, step }: OwnRequestRequest,
  { officer, ports }: { officer: Officer; ports: Ports },
): Promise<OwnRequest> {
  const requestId = newRequestId();
  const at = ports.now();
  await ports.store.putOnce(wordsRef(requestId, 'asked'), says, ownerIn(pathwayId, officer));
  const row = {
    pathwayId,
    kind,
    takenBy: officer.id,
    at,
    dueOn: dueAfter(at),
    ...(step === undefined ? {} : { step }),
  };
  return shown(await ports.ownRights.ask(row, requestId), ports);
}

/** @throws problem 404, and 409 where somebody has answered */
export async function answerRequest(
  { pathwayId, requestId }: { pathwayId: string; requestId: string },
  { outcome, because }: OwnAnswerRequest,
  { officer, ports }: { officer: Officer; ports: Ports },
): Promise<OwnRequest> {
  const row = await ports.ownRights.find(requestId);
  if (row?.pathwayId !== pathwayId) throw problem(404, 'no-such-request', 'There is no such request.');
  if (row.answer !== undefined) throw problem(409, 'answered', 'This has been answered.');
  const answer = { outcome, by: officer.id, at: ports.now() };
  if (!(await ports.ownRights.answer(requestId, answer))) throw problem(409, 'answered', 'This has been answered.');
  await ports.store.put(wordsRef(requestId, 'answered'), because, ownerIn(pathwayId, officer));
  return shown({ ...row, answer }, ports);
}

/** With its words. */
export async function shown(row: OwnRequestRow, { store, now }: Pick<Ports, 'store' | 'now'>): Promise<OwnRequest> {
  const refs = [wordsRef(row._id, 'asked'), wordsRef(row._id, 'answered')] as const;
  const words = await store.getMany(refs);
  const because = words.get(refs[1]) as string | undefined;
  return defined({
    ...withoutWords(row, now()),
    says: words.get(refs[0]) as string | undefined,
    answer: row.answer && defined({ ...row.answer, because }),
  });
}

/** In a list of everybody's nobody's words are told. */
export const withoutWords = ({ _id: requestId, ...row }: OwnRequestRow, now: Instant): OwnRequest => ({
  requestId,
  ...row,
  overdue: row.answer === undefined && row.dueOn < now.slice(0, 10),
});
