import { z } from 'zod';
import { ask } from './ask';
import type { Result } from './result';

const Rebuilt = z.object({ view: z.string(), pathways: z.int(), seconds: z.number() });

/** Has the projector drop a view and fold it again from the topic; answers when it stands. */
export async function rebuild(projectorUrl: string, view: string): Promise<Result> {
  const answer = await ask(`${projectorUrl}/rebuild/${encodeURIComponent(view)}`, Rebuilt, '{}');
  return { lines: [`Rebuilt ${answer.view}: ${answer.pathways} pathways in ${answer.seconds} s.`], json: answer };
}
