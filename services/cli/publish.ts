import { z } from 'zod';
import { ask } from './ask';
import type { Result } from './result';

const Published = z.object({ outcome: z.literal('published'), reportId: z.string(), type: z.string() });
const Ignored = z.object({ outcome: z.enum(['ignored', 'not-mine']), reasons: z.array(z.string()) });
const Answer = z.discriminatedUnion('outcome', [Published, Ignored]);

/** Sends an agency's raw payload to its adapter, as the agency would. */
export async function publish(adapterUrl: string, payload: Uint8Array): Promise<Result> {
  const answer = await ask(`${adapterUrl}/reports`, Answer, payload);
  const line =
    answer.outcome === 'published'
      ? `Published as ${answer.type}, report ${answer.reportId}.`
      : `${answer.outcome === 'ignored' ? 'Ignored' : 'Not for us'}: ${answer.reasons.join('; ')}.`;
  return { lines: [line], json: answer };
}
