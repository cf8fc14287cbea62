import { z } from 'zod';
import { inboundTopic } from '../../../schemas/topics';
import { readConfig } from '../../platform/config';
import { createConnections, type ConnectionRow } from '../../platform/connections';
import { createDeadLetters } from '../../platform/dead-letters';
import { createEncryptedStore } from '../../platform/encrypted-store';
import { every } from '../../platform/every';
import { createNameIndex } from '../../platform/name-index';
import { createIntake } from '../../platform/report-intake';
import { runService } from '../../platform/service';
import { openMessage } from '../../platform/sealed-message';
import { createTokens } from '../../platform/tokens';
import { createDoor } from './door';
import { takeInbound } from './inbound';
import { startOutbound } from './outbound/consumer';
import { speakerOf, type Desk } from './take';

/** An agency that was just added is listened to within this. */
const lookEveryMs = 2_000;

const { ACCESS_HEADS } = readConfig({ ACCESS_HEADS: z.string().min(1) });

runService('adapter-cloudevents', async (service) => {
  const { config, logger } = service;
  const [mongo, cipher] = await Promise.all([service.mongo(), service.cipher()]);
  const bus = service.bus();
  const connections = createConnections(mongo.db, cipher);
  const store = createEncryptedStore(mongo, cipher);
  const names = createNameIndex(mongo, config.THROUGHGATE_KEY);
  const tokens = createTokens(config.THROUGHGATE_KEY);
  const deadLetters = createDeadLetters(mongo, cipher);
  const desk: Desk = {
    keep: (received, reason) => deadLetters.keep(received, reason),
    publish: (draft, teller) =>
      createIntake({
        ...{ ...speakerOf(teller), tokens, store, names },
        send: (messages) => bus.send(messages),
        now: () => new Date().toISOString(),
      })(draft),
  };
  const app = createDoor({ logger, connections, ...desk });
  service.onStop(() => app.close());
  logger.info({ url: await app.listen({ host: config.HOST, port: config.PORT }) }, 'takes events');
  const beginTelling = await startOutbound(service, { mongo, bus, connections, store, accessHeads: ACCESS_HEADS });
  const listen = async ({ _id: name }: ConnectionRow): Promise<void> => {
    beginTelling(name);
    await service.consume(bus, {
      group: `adapter-cloudevents-${name}`,
      topics: [inboundTopic(name)],
      from: 'earliest',
      handle: async (batch) => {
        const teller = await connections.find(name);
        const opened = await Promise.all(batch.map((received) => openMessage(cipher, received)));
        if (teller !== undefined) await takeInbound(opened, teller, desk);
      },
    });
  };
  const look = listeningOnce(() => connections.list(), listen);
  every(service, { what: 'looking for agencies', ms: lookEveryMs, work: look });
});

/** Listens to each agency from when it is found, one after the other. */
function listeningOnce(
  list: () => Promise<ConnectionRow[]>,
  listen: (teller: ConnectionRow) => Promise<void>,
): () => Promise<void> {
  const heard = new Set<string>();
  return async () => {
    for (const teller of await list())
      if (!heard.has(teller._id)) {
        heard.add(teller._id);
        await listen(teller);
      }
  };
}
