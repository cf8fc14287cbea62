import { partitions, topics } from '../../schemas/topics';
import { readConfig, serversConfig } from '../../services/platform/config';
import { createIndexes } from '../../services/platform/indexes';
import { connectBus } from '../../services/platform/kafka';
import { tryFor } from '../../services/platform/keep-trying';
import { createLogger } from '../../services/platform/logging';
import { connectMongo } from '../../services/platform/mongo';
import { ensureNamespace } from '../../services/platform/namespace';

const withinMs = 120_000;
const logger = createLogger('provision');

/** Topics, indexes and the namespace, all at once; what is there already stays as it is. */
async function provision(): Promise<void> {
  const config = readConfig(serversConfig);
  await Promise.all([
    untilDone('topics', () => provideTopics(config.KAFKA_BROKERS)),
    untilDone('indexes', () => provideIndexes(config.MONGODB_URI)),
    untilDone('namespace', () => ensureNamespace(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE)),
  ]);
}

async function provideTopics(brokers: string[]): Promise<void> {
  const bus = connectBus({ brokers, clientId: 'throughgate-provision', logger });
  try {
    await bus.createTopics(topics, partitions);
  } finally {
    await bus.close();
  }
}

async function provideIndexes(uri: string): Promise<void> {
  const mongo = await connectMongo(uri);
  try {
    await createIndexes(mongo.db);
  } finally {
    await mongo.close();
  }
}

/** A server may still be starting; one that stays away ends this with what it said last. */
async function untilDone(name: string, attemptOnce: () => Promise<void>): Promise<void> {
  const failed = (err: unknown, attempt: number): void => logger.warn({ err, waitsFor: name, attempt }, 'waiting');
  await tryFor(attemptOnce, { name, ms: withinMs, failed });
  logger.info({ name }, 'provided');
}

provision().catch((err: unknown) => {
  logger.fatal({ err }, 'provisioning failed');
  process.exitCode = 1;
});
