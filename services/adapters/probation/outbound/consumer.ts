import { withheld } from '../../../../domain/access/transfer';
import type { AccessLog } from '../../../platform/access-log/access-log';
import { createEncryptedStore } from '../../../platform/encrypted-store';
import type { Bus } from '../../../platform/kafka';
import { openLedgers } from '../../../platform/ledger';
import type { Mongo } from '../../../platform/mongo';
import { consumePathways } from '../../../platform/pathway-events';
import { reportMessage } from '../../../platform/reports';
import type { Service } from '../../../platform/service';
import { transfersOf } from '../../../platform/transfers';
import type { AgencySystem } from './agency-system';
import { createTelling } from './telling';
import type { Told } from './told';

/** Reads what pathways decide and tells probation its own share, one person's messages in order. */
export async function startOutbound(
  service: Service,
  { mongo, bus, accessLog, send }: { mongo: Mongo; bus: Bus; accessLog: AccessLog; send: AgencySystem },
): Promise<void> {
  const transfers = await transfersOf(service, { name: 'adapter-probation', rule: withheld });
  const store = createEncryptedStore(mongo, await service.cipher());
  const tell = createTelling({
    send,
    ...openLedgers<Told>(mongo.db, 'outbound-probation'),
    pass: transfers.pass,
    numberOf: async (token) => (await store.get<{ number: string }>(`number/${token}`))?.number,
    log: (disclosure) => accessLog.write(disclosure),
    refused: (id) => {
      service.logger.error({ id }, 'the agency refused a message');
    },
    report: (reports) => bus.send(reports.map(reportMessage)),
    now: () => new Date().toISOString(),
  });
  transfers.lookAgain((pathwayId) => tell(pathwayId, []));
  await consumePathways(service, bus, { group: 'adapter-probation-out', tell });
}
