import { z } from 'zod';
import { DeadLetter, RedriveAnswer } from '../../schemas/api/dead-letter';
import { groupBy } from '../platform/group-by';
import { ask } from './ask';
import type { Result } from './result';

/** Grouped by reason, the most frequent first: one cause is mended once, whatever it held back. */
export async function listDeadLetters(apiUrl: string): Promise<Result> {
  const letters = await ask(`${apiUrl}/api/dead-letters`, z.array(DeadLetter));
  const groups = [...groupBy(letters, ({ reason }) => reason)].toSorted(([, a], [, b]) => b.length - a.length);
  const lines = groups.flatMap(([reason, members]) => [`${reason} (${members.length})`, ...members.map(lineOf)]);
  return { lines: lines.length === 0 ? ['No dead letters.'] : lines, json: letters };
}

const lineOf = ({ id, at, redrives }: DeadLetter): string =>
  `  ${id}  ${at}${redrives === 0 ? '' : `  (sent again ${redrives}×)`}`;

export async function redrive(apiUrl: string, id: string): Promise<Result> {
  const answer = await ask(`${apiUrl}/api/dead-letters/redrive`, RedriveAnswer, JSON.stringify({ id }));
  return { lines: [`Sent again as ${answer.messageId}.`], json: answer };
}
