import type { Cipher } from '../platform/cipher';
import { openEvent } from '../platform/events';
import type { Received } from '../platform/kafka';
import { Erased, KeyUnavailable } from '../platform/keys/sealed';
import type { Arrival } from './view';

/** What came, and in words why it cannot be read where it cannot. */
export type Reading = { arrival?: Arrival; unreadable?: string };

/**
 * Opens a message of the events' topic. Bytes that no key will ever open still take their place by the `seq` in their
 * headers; without one they are no event of ours. What was erased has come to nobody. @throws KeyUnavailable: then nothing is given up, and all wait.
 */
export async function readArrival(cipher: Cipher, received: Received): Promise<Reading> {
  try {
    const event = await openEvent(cipher, received);
    return { arrival: { pathwayId: event.pathwayId, seq: event.seq, event } };
  } catch (error) {
    if (error instanceof KeyUnavailable) throw error;
    if (error instanceof Erased) return {};
    const seq = Number(received.headers['seq']);
    const unreadable = `no event can be read: ${error instanceof Error ? error.name : 'unknown'}`;
    return Number.isSafeInteger(seq) && seq > 0
      ? { arrival: { pathwayId: received.key, seq }, unreadable }
      : { unreadable };
  }
}
