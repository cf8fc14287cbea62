import { z } from 'zod';
import { DeadLetter, RedriveAnswer } from '../../schemas/api/dead-letter';
import { ask } from './ask';
import type { Result } from './result';

export async function listDeadLetters(apiUrl: string): Promise<Result> {
  const letters = await ask(`${apiUrl}/api/dead-letters`, z.array(DeadLetter));
  const lines = letters.map(
    ({ id, at, reason, redrives }) => `${id}  ${at}  ${reason}${redrives === 0 ? '' : `  (sent again ${redrives}×)`}`,
  );
  return { lines: lines.length === 0 ? ['No dead letters.'] : lines, json: letters };
}

export async function redrive(apiUrl: string, id: string): Promise<Result> {
  const answer = await ask(`${apiUrl}/api/dead-letters/redrive`, RedriveAnswer, JSON.stringify({ id }));
  return { lines: [`Sent again as ${answer.messageId}.`], json: answer };
}
