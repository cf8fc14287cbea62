import { inboundTopic } from '../../../schemas/topics';
import { createConnections, type ConnectionRow } from '../../platform/connections';
import { createDeadLetters } from '../../platform/dead-letters';
import { createEncryptedStore } from '../../platform/encrypted-store';
import { createNameIndex } from '../../platform/name-index';
import { createIntake } from '../../platform/report-intake';
import { runService, type Service } from '../../platform/service';
import { createTokens } from '../../platform/tokens';
import { createDoor } from './door';
import { takeInbound } from './inbound';
import type { Desk } from './take';

/** An agency that was just added is listened to within this. */
const lookEveryMs = 2_000;

runService('adapter-cloudevents', async (service) => {
  const { cipher, config, logger } = service;
  const mongo = await service.mongo();
  const bus = service.bus();
  const connections = createConnections(mongo.db);
  const store = createEncryptedStore(mongo, cipher);
  const names = createNameIndex(mongo, config.THROUGHGATE_KEY);
  const tokens = createTokens(config.THROUGHGATE_KEY);
  const deadLetters = createDeadLetters(mongo, cipher);
  const desk: Desk = {
    keep: (received, reason) => deadLetters.keep(received, reason),
    publish: (draft, { _id: name, kind: agency }) =>
      createIntake({
        ...{ agency, name, tokens, store, names },
        send: (messages) => bus.send(messages),
        now: () => new Date().toISOString(),
      })(draft),
  };
  const app = createDoor({ logger, connections, ...desk });
  service.onStop(() => app.close());
  logger.info({ url: await app.listen({ host: config.HOST, port: config.PORT }) }, 'takes events');
  listenToNew(
    service,
    () => connections.list(),
    async ({ _id: name }) => {
      await service.consume(bus, {
        group: `adapter-cloudevents-${name}`,
        topics: [inboundTopic(name)],
        from: 'earliest',
        handle: async (batch) => {
          const teller = await connections.find(name);
          if (teller !== undefined) await takeInbound(batch, teller, desk);
        },
      });
    },
  );
});

/** Looks for agencies nobody listens to yet, one look after the other. */
function listenToNew(
  service: Service,
  list: () => Promise<ConnectionRow[]>,
  listen: (teller: ConnectionRow) => Promise<void>,
): void {
  const heard = new Set<string>();
  const look = async (): Promise<void> => {
    for (const teller of await list())
      if (!heard.has(teller._id)) {
        heard.add(teller._id);
        await listen(teller);
      }
  };
  let next: NodeJS.Timeout;
  const again = (): void => {
    next = setTimeout(() => {
      look()
        .catch((err: unknown) => {
          service.logger.warn({ err }, 'looking for agencies');
        })
        .finally(again);
    }, lookEveryMs);
  };
  again();
  service.onStop(() => {
    clearTimeout(next);
  });
}
