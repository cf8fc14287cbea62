import type { EventType } from '../../schemas/events/event';
import type { Received } from '../platform/kafka';
import type { Identity } from './identity';

const closing: EventType = 'transition.pathway.closed';

/** Reads the events' headers only: a pathway that says it has closed is closed here, whatever Temporal later forgets. */
export const createClosedPathways = ({ closed }: Pick<Identity, 'closed'>) =>
  async function noteClosed(batch: readonly Received[]): Promise<void> {
    for (const { headers, key } of batch) if (headers['ce_type'] === closing) await closed(key);
  };
