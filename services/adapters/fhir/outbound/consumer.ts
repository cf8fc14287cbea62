import type { AccessLog } from '../../../platform/access-log/access-log';
import type { Bus } from '../../../platform/bus';
import type { Mongo } from '../../../platform/mongo';
import { consumePathways } from '../../../platform/pathway-events';
import type { Service } from '../../../platform/service';
import type { Asked } from './asked';
import { createAsking, type AskingPorts } from './asking';

type Asks = Omit<AskingPorts, 'load' | 'save' | 'log' | 'refused'>;

/** Reads what pathways decide and asks the providers that speak FHIR, one pathway's Tasks in order. */
export async function startOutbound(
  service: Service,
  { mongo, bus, accessLog, asks }: { mongo: Mongo; bus: Bus; accessLog: AccessLog; asks: Asks },
): Promise<void> {
  const records = mongo.db.collection<Asked & { _id: string }>('outbound-fhir');
  const tell = createAsking({
    ...asks,
    load: async (pathwayId) => (await records.findOne({ _id: pathwayId })) ?? undefined,
    save: async (pathwayId, asked) => {
      await records.replaceOne({ _id: pathwayId }, asked, { upsert: true });
    },
    log: (disclosure) => accessLog.write(disclosure),
    refused: (id) => {
      service.logger.error({ id }, 'the FHIR server refused a Task');
    },
  });
  await consumePathways(service, bus, { group: 'adapter-fhir-out', tell });
}
