import type { PathwayEvent } from '../../../../schemas/events/event';
import { pathwayEventsTopic } from '../../../../schemas/topics';
import type { AccessLog } from '../../../platform/access-log/access-log';
import { KeyUnavailable } from '../../../platform/cipher';
import { createEncryptedStore } from '../../../platform/encrypted-store';
import { openEvent } from '../../../platform/events';
import { groupBy } from '../../../platform/group-by';
import type { Bus, Received } from '../../../platform/kafka';
import type { Mongo } from '../../../platform/mongo';
import type { Service } from '../../../platform/service';
import type { AgencySystem } from './agency-system';
import { createTelling } from './telling';
import type { Told } from './told';

/** So many people's messages are under way together: the agency's system is not ours to flood. */
const atOnce = 16;

/** Reads what pathways decide and tells probation its own share, one person's messages in order. */
export async function startOutbound(
  service: Service,
  { mongo, bus, accessLog, send }: { mongo: Mongo; bus: Bus; accessLog: AccessLog; send: AgencySystem },
): Promise<void> {
  const records = mongo.db.collection<Told & { _id: string }>('outbound-probation');
  const store = createEncryptedStore(mongo, service.cipher);
  const tell = createTelling({
    send,
    load: async (pathwayId) => (await records.findOne({ _id: pathwayId })) ?? undefined,
    save: async (pathwayId, { seq, steps, token, waiting }) => {
      const told = { seq, steps, waiting, ...(token === undefined ? {} : { token }) };
      await records.replaceOne({ _id: pathwayId }, told, { upsert: true });
    },
    numberOf: async (token) => (await store.get<{ number: string }>(`number/${token}`))?.number,
    log: (disclosure) => accessLog.write(disclosure),
    refused: (id) => {
      service.logger.error({ id }, 'the agency refused a message');
    },
    now: () => new Date().toISOString(),
  });
  await service.consume(bus, {
    group: 'adapter-probation-out',
    topics: [pathwayEventsTopic],
    from: 'earliest',
    handle: async (batch) => {
      const events = batch.flatMap((received) => read(received, service));
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
function read(received: Received, { cipher, logger }: Service): PathwayEvent[] {
  try {
    return [openEvent(cipher, received)];
  } catch (err) {
    if (err instanceof KeyUnavailable) throw err;
    const { topic, partition, offset } = received;
    logger.error({ err, topic, partition, offset }, 'an event that cannot be read was passed over');
    return [];
  }
}
