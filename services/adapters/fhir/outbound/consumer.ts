import { withheld } from '../../../../domain/access/transfer';
import type { AccessLog } from '../../../platform/access-log/access-log';
import type { Bus } from '../../../platform/bus';
import { openLedgers } from '../../../platform/ledger';
import type { Mongo } from '../../../platform/mongo';
import { consumePathways } from '../../../platform/pathway-events';
import type { Service } from '../../../platform/service';
import { transfersOf } from '../../../platform/transfers';
import type { Asked } from './asked';
import { createAsking, type AskingPorts } from './asking';

type Asks = Omit<AskingPorts, 'load' | 'save' | 'log' | 'refused' | 'pass'>;

/** Reads what pathways decide and asks the providers that speak FHIR, one pathway's Tasks in order. */
export async function startOutbound(
  service: Service,
  { mongo, bus, accessLog, asks }: { mongo: Mongo; bus: Bus; accessLog: AccessLog; asks: Asks },
): Promise<void> {
  const transfers = await transfersOf(service, { name: 'adapter-fhir', rule: withheld });
  const tell = createAsking({
    ...asks,
    ...openLedgers<Asked>(mongo.db, 'outbound-fhir'),
    pass: transfers.pass,
    log: (disclosure) => accessLog.write(disclosure),
    refused: (id) => {
      service.logger.error({ id }, 'the FHIR server refused a Task');
    },
  });
  transfers.lookAgain((pathwayId) => tell(pathwayId, []));
  await consumePathways(service, bus, { group: 'adapter-fhir-out', tell });
}
