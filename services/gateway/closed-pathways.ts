import type { EventType } from '../../schemas/events/event';
import type { ClosedReason } from '../../schemas/pathway';
import { defined } from '../../domain/defined';
import type { Cipher } from '../platform/cipher';
import { openEvent } from '../platform/events';
import type { Received } from '../platform/kafka';
import { KeyUnavailable } from '../platform/keys/sealed';
import type { Identity } from './identity';

const closing: EventType = 'transition.pathway.closed';
const reopening: EventType = 'transition.pathway.reopened';

/**
 * A pathway that says it has closed is closed here, with when and why, whatever Temporal later forgets, and open again
 * once it says so. Of all other events only the headers are read.
 */
export const createClosedPathways = ({ closed, reopened }: Pick<Identity, 'closed' | 'reopened'>, cipher: Cipher) =>
  async function noteClosed(batch: readonly Received[]): Promise<void> {
    for (const received of batch) {
      const { headers, key } = received;
      if (headers['ce_type'] === closing) {
        const reason = await reasonIn(received, cipher);
        await closed(key, defined({ closedAt: headers['ce_time'], closed: reason }));
      }
      if (headers['ce_type'] === reopening) await reopened(key);
    }
  };

/** Of a pathway that is erased, or an event that is none, nothing is known but that it ended. */
async function reasonIn(received: Received, cipher: Cipher): Promise<ClosedReason | undefined> {
  try {
    const event = await openEvent(cipher, received);
    return event.type === 'transition.pathway.closed' ? event.data.reason : undefined;
  } catch (error) {
    if (error instanceof KeyUnavailable) throw error;
    return undefined;
  }
}
