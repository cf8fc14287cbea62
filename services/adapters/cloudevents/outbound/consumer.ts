import { withheld } from '../../../../domain/access/transfer';
import { openAccessLog } from '../../../platform/access-log/access-log';
import type { Bus } from '../../../platform/bus';
import type { Connections } from '../../../platform/connections';
import type { EncryptedStore } from '../../../platform/encrypted-store';
import { every } from '../../../platform/every';
import { isLoopback } from '../../../platform/loopback-address';
import type { Mongo } from '../../../platform/mongo';
import { consumePathways } from '../../../platform/pathway-events';
import { reportMessage } from '../../../platform/reports';
import type { Service } from '../../../platform/service';
import { transfersOf } from '../../../platform/transfers';
import { createWebhookDeliveries } from '../../../platform/webhook/deliveries';
import { createPost } from './post';
import { createSending } from './sending';
import { createTelling } from './telling';
import type { Told } from './told';

const lookEveryMs = 500;

type Given = { mongo: Mongo; bus: Bus; connections: Connections; store: EncryptedStore; accessHeads: string };

/** Reads what pathways decide and keeps what each connected agency is to be told of it; answers with how to begin telling one. */
export async function startOutbound(
  service: Service,
  { mongo, bus, connections, store, accessHeads }: Given,
): Promise<(name: string) => void> {
  const { config } = service;
  const records = mongo.db.collection<Told & { _id: string }>('outbound-webhooks');
  const deliveries = createWebhookDeliveries(mongo.db);
  const load = async (pathwayId: string) => (await records.findOne({ _id: pathwayId })) ?? undefined;
  const now = () => new Date().toISOString();
  const accessLog = openAccessLog(mongo, {
    folder: accessHeads,
    keyText: config.THROUGHGATE_KEY,
    service: 'adapter-cloudevents',
  });
  const tell = createTelling({
    ...{ load, deliveries, now },
    agencies: () => connections.list(),
    save: async (pathwayId, told) => {
      const { _id, ...rest } = { _id: pathwayId, ...told };
      await records.replaceOne({ _id }, rest, { upsert: true });
    },
  });
  const sendTo = createSending({
    ...{ connections, deliveries, load, now },
    numberOf: async (token) => (await store.get<{ number: string }>(`number/${token}`))?.number,
    pass: (await transfersOf(service, { name: 'adapter-cloudevents', rule: withheld })).pass,
    post: createPost(isLoopback({ hostname: config.HOST })),
    log: (disclosure) => accessLog.write(disclosure),
    report: (reports) => bus.send(reports.map(reportMessage)),
  });
  await consumePathways(service, bus, { group: 'adapter-cloudevents-out', tell });
  return (name) => {
    every(service, { what: `telling ${name} what is due`, ms: lookEveryMs, work: () => sendTo(name) });
  };
}
