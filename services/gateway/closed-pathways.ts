import type { EventType } from '../../schemas/events/event';
import type { Received } from '../platform/kafka';
import type { Identity } from './identity';

const closing: EventType = 'transition.pathway.closed';
const reopening: EventType = 'transition.pathway.reopened';

/**
 * Reads the events' headers only: a pathway that says it has closed is closed here, whatever Temporal later forgets, and
 * open again once it says so.
 */
export const createClosedPathways = ({ closed, reopened }: Pick<Identity, 'closed' | 'reopened'>) =>
  async function noteClosed(batch: readonly Received[]): Promise<void> {
    for (const { headers, key } of batch) {
      if (headers['ce_type'] === closing) await closed(key, headers['ce_time'] ?? new Date().toISOString());
      if (headers['ce_type'] === reopening) await reopened(key);
    }
  };
