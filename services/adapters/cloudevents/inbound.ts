import { readEvents } from '../../platform/agency-events/event';
import type { ConnectionRow } from '../../platform/connections';
import type { Received } from '../../platform/kafka';
import { reasonOf } from '../../platform/translation';
import { take, type Desk } from './take';

/**
 * One agency's own topic: each message is one CloudEvent, binary or structured. What is refused or held stands among the
 * dead letters with its reason, and its neighbours go on. @throws when a server is away: the same come again
 */
export async function takeInbound(batch: readonly Received[], teller: ConnectionRow, desk: Desk): Promise<void> {
  for (const received of batch) {
    const read = readEvents(received.value, received.headers, 'ce_');
    if (!read.ok) {
      await desk.keep(received, reasonOf(read.refused));
      continue;
    }
    for (const event of read.events) {
      const taken = await take(event, teller, { ...desk, keep: (_letter, reason) => desk.keep(received, reason) });
      if (taken.outcome === 'refused') await desk.keep(received, reasonOf(taken.refused));
    }
  }
}
