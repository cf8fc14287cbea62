import type { PathwayEvent } from '../../schemas/events/event';
import { pathwayEventsTopic } from '../../schemas/topics';
import type { Cipher } from './cipher';
import { openEvent } from './events';
import { groupBy } from './group-by';
import { Erased, KeyUnavailable } from './keys/sealed';
import type { Bus, Received } from './kafka';
import type { Service } from './service';

type Telling = { group: string; tell: (pathwayId: string, events: readonly PathwayEvent[]) => Promise<void> };

/** So many pathways' messages are under way together: whoever is told is not ours to flood. */
const atOnce = 16;

/** Reads what pathways decide, for whoever tells others of it: one pathway's events in order. */
export async function consumePathways(service: Service, bus: Bus, { group, tell }: Telling): Promise<void> {
  const cipher = await service.cipher();
  await service.consume(bus, {
    group,
    topics: [pathwayEventsTopic],
    from: 'earliest',
    handle: async (batch) => {
      const events = (await Promise.all(batch.map((received) => read(received, cipher, service)))).flat();
      const pathways = [...groupBy(events, ({ pathwayId }) => pathwayId)];
      for (let from = 0; from < pathways.length; from += atOnce)
        await allOf(pathways.slice(from, from + atOnce).map(([pathwayId, those]) => tell(pathwayId, those)));
    },
  });
}

/** Waits for each before it fails for one: what is still under way must not meet its own repetition. */
async function allOf(tellings: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(tellings)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** What no key will ever open is nothing to tell; the projector lists it. A key that is away is waited for. */
async function read(received: Received, cipher: Cipher, { logger }: Service): Promise<PathwayEvent[]> {
  try {
    return [await openEvent(cipher, received)];
  } catch (err) {
    if (err instanceof KeyUnavailable) throw err;
    if (err instanceof Erased) return [];
    const { topic, partition, offset } = received;
    logger.error({ err, topic, partition, offset }, 'an event that cannot be read was passed over');
    return [];
  }
}
