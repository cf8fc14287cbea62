import { createHash } from 'node:crypto';
import { inboundTopic } from '../../schemas/topics';
import type { Received } from './kafka';

/**
 * What a door holds, as whoever brought it might have published it: sent again it comes in by that topic. It stood on none
 * yet; the same bytes are kept once.
 */
export function heldLetter(
  name: string,
  value: Buffer,
  { key, headers = {} }: Partial<Pick<Received, 'key' | 'headers'>> = {},
): Received {
  const offset = createHash('sha256').update(value).digest('hex').slice(0, 32);
  return { topic: inboundTopic(name), partition: -1, offset, key: key ?? offset, headers, value };
}
