import type { RedriveAnswer, RedriveMany } from '../../../schemas/api/dead-letter';
import type { Message } from '../../platform/kafka';
import { isProblem, problem } from '../../platform/problem';
import type { ApiPorts } from '../ports';

type Ports = Pick<ApiPorts, 'deadLetters' | 'send' | 'now'>;

/**
 * Sends a letter's bytes once more under an id of their own, and the letter has ended. What nobody can read again is a
 * new letter caused by this one. @throws problem 404 or 409 where none waits under that id; when the broker is away: it waits again
 */
export async function redrive(id: string, by: string, { deadLetters, send, now }: Ports): Promise<RedriveAnswer> {
  const claimed = await deadLetters.claim(id, now());
  if (claimed === undefined) throw await notWaiting(id, deadLetters);
  const { message, redrives } = claimed;
  const sent = again(message, claimed, id);
  try {
    await send([sent]);
  } catch (error) {
    await deadLetters.release(id);
    throw error;
  }
  const messageId = sent.headers['ce_id'] ?? '';
  await deadLetters.end(id, { as: 'redriven', by, at: now(), messageId });
  return { id, messageId, redrives };
}

const redriven = /^(.*)\/redrive-(\d+)$/;

/** Caused by the message it was at first, and numbered on from there. */
function again(message: Message, { redrives, reportId }: { redrives: number; reportId?: string }, id: string): Message {
  const own = message.headers['ce_id'] ?? reportId ?? id;
  const [, first = own, times = '0'] = redriven.exec(own) ?? [];
  const messageId = `${first}/redrive-${Number(times) + redrives}`;
  return { ...message, headers: { ...message.headers, ce_id: messageId, ce_causationid: first } };
}

/** Why a letter cannot be sent or discarded now. */
export async function notWaiting(id: string, deadLetters: Pick<ApiPorts['deadLetters'], 'find'>): Promise<Error> {
  const letter = await deadLetters.find(id);
  if (letter === undefined) return problem(404, 'no-such-dead-letter', 'There is no such dead letter.');
  const { ended } = letter;
  if (ended === undefined) return problem(409, 'letter-in-hand', 'Somebody is sending this letter just now.');
  return problem(409, 'letter-ended', `This letter was ${ended.as} by ${ended.by} at ${ended.at}.`);
}

/** Each in the order they were kept, each by itself: one that cannot be sent is told, and the others go on. */
export async function redriveAll(ids: readonly string[], by: string, ports: Ports): Promise<RedriveMany['letters']> {
  const letters: RedriveMany['letters'] = [];
  for (const id of ids)
    letters.push(
      await redrive(id, by, ports).then(
        ({ messageId }) => ({ id, outcome: 'sent', messageId }) as const,
        (error: unknown) => ({ id, outcome: 'not-sent', why: whyOf(error) }) as const,
      ),
    );
  return letters;
}

const whyOf = (error: unknown): string =>
  isProblem(error) ? error.message : 'It could not be sent just now; it waits.';
