import type { PathwayEvent } from '../../../../schemas/events/event';
import { pathwayEventsTopic } from '../../../../schemas/topics';
import { KeyUnavailable } from '../../../platform/cipher';
import { openEvent } from '../../../platform/events';
import { groupBy } from '../../../platform/group-by';
import type { Bus, Received } from '../../../platform/kafka';
import type { Mongo } from '../../../platform/mongo';
import type { Service } from '../../../platform/service';
import type { Asked } from './asked';
import { createAsking, type AskingPorts, type Disclosure } from './asking';

/**
 * Reads what pathways decide, each pathway's events in order and one pathway after the other: Tasks are few, and the
 * provider's server is not ours to flood.
 */
export async function startOutbound(
  service: Service,
  { mongo, bus, asks }: { mongo: Mongo; bus: Bus; asks: Omit<AskingPorts, 'load' | 'save' | 'log' | 'refused'> },
): Promise<void> {
  const records = mongo.db.collection<Asked & { _id: string }>('outbound-fhir');
  const disclosures = mongo.db.collection<Disclosure>('disclosures');
  const ask = createAsking({
    ...asks,
    load: async (pathwayId) => (await records.findOne({ _id: pathwayId })) ?? undefined,
    save: async (pathwayId, asked) => {
      await records.replaceOne({ _id: pathwayId }, asked, { upsert: true });
    },
    log: async (row) => {
      await disclosures.updateOne({ _id: row._id }, { $setOnInsert: row }, { upsert: true });
    },
    refused: (id) => {
      service.logger.error({ id }, 'the FHIR server refused a Task');
    },
  });
  await service.consume(bus, {
    group: 'adapter-fhir-out',
    topics: [pathwayEventsTopic],
    from: 'earliest',
    handle: async (batch) => {
      const events = batch.flatMap((received) => read(received, service));
      for (const [pathwayId, those] of groupBy(events, (event) => event.pathwayId)) await ask(pathwayId, those);
    },
  });
}

/** What no key will ever open is nothing to ask; the projector lists it. A key that is away is waited for. */
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
