import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { auditLog } from '../platform/access-log/audit';
import { openAccessLog } from '../platform/access-log/access-log';
import { partitions } from '../../schemas/topics';
import { readConfig } from '../platform/config';
import { createConnections } from '../platform/connections';
import { createDeadLetters } from '../platform/dead-letters';
import { createEncryptedStore } from '../platform/encrypted-store';
import { createTaskSecrets, openMailTasks } from '../platform/mail-tasks';
import { isLoopback } from '../platform/loopback-address';
import { createNameIndex } from '../platform/name-index';
import { runService, type Service } from '../platform/service';
import { temporalOf } from '../platform/temporal';
import { createTokens } from '../platform/tokens';
import { createWebhookDeliveries } from '../platform/webhook/deliveries';
import type { Bus } from '../platform/bus';
import { createReadAgain } from './dead-letters/read-again';
import { createEventNews } from './event-news';
import { createLawPorts } from './law-ports';
import { refuseUnlessLoopback } from './loopback';
import { createAcknowledged, createActs, createHeldReports, createReadings, createViews } from './mongo-ports';
import { limitsConfig } from './limits';
import { createNotices } from './notices';
import type { ApiPorts, News } from './ports';
import { madeUpMembers } from '../platform/made-up-members';
import { createRegister, type Register } from './register/register';
import { createAccessExceptions } from './rights/exceptions';
import { createSample } from './sample';
import { createApi } from './server';
import { createSendText } from './task/text-message';
import { signInConfig, signInPorts } from './sign-in/sign-in-ports';
import { createTemporalPathways } from './temporal-pathways';

const settings = readConfig({
  ACCESS_HEADS: z.string().min(1),
  ...signInConfig,
  ...limitsConfig,
  CONSOLE_DIR: z.string().optional(),
  SAMPLE_URL: z.url().optional(),
  TEXT_URL: z.url().optional(),
});

runService('api', async (service) => {
  const { config, logger } = service;
  refuseUnlessLoopback(config.HOST, settings.OIDC_ISSUER);
  const news = createEventNews();
  const bus = service.bus();
  const { app, deliveries } = await createApi(
    await portsOf(service, bus, news),
    logger,
    consoleIn(settings.CONSOLE_DIR),
  );
  service.onStop(() => deliveries.stop());
  await service.consume(bus, news.reading);
  await deliveries.resume();
  const url = await app.listen({ host: config.HOST, port: config.PORT });
  service.onStop(() => app.close());
  logger.info({ url }, 'listening');
});

/** Every port on the servers of this service. */
async function portsOf(service: Service, bus: Bus, news: News): Promise<ApiPorts> {
  const { config } = service;
  const [mongo, cipher] = await Promise.all([service.mongo(), service.cipher()]);
  const store = createEncryptedStore(mongo, cipher);
  const connections = createConnections(mongo.db, cipher);
  const register = createRegister(mongo.db, store);
  const log = { folder: settings.ACCESS_HEADS, keyText: config.THROUGHGATE_KEY };
  if (isLoopback(new URL(settings.OIDC_ISSUER))) await seedRegister(register);
  return {
    views: createViews(mongo.db),
    store,
    ...{ register, exceptions: createAccessExceptions(mongo.db, store) },
    pathways: createTemporalPathways(await temporalOf(service)),
    acts: createActs(mongo.db),
    ...{ readings: createReadings(mongo.db), acknowledged: createAcknowledged(mongo.db) },
    news,
    deadLetters: createDeadLetters(mongo, cipher),
    readAgain: createReadAgain({ connections, cipher }),
    connections,
    mailTasks: openMailTasks(mongo.db),
    taskSecrets: createTaskSecrets(config.THROUGHGATE_KEY),
    sendText: createSendText(settings.TEXT_URL),
    deliveries: createWebhookDeliveries(mongo.db),
    createTopic: (topic) => bus.createTopics([topic], partitions),
    notices: createNotices(mongo.db),
    ...createHeldReports(mongo.db),
    send: (messages) => bus.send(messages),
    tokens: createTokens(config.THROUGHGATE_KEY),
    names: createNameIndex(mongo, config.THROUGHGATE_KEY),
    ...createLawPorts(mongo.db),
    accessLog: openAccessLog(mongo, { ...log, service: 'api' }),
    audit: () => auditLog(mongo, log),
    ...signInPorts(settings, { db: mongo.db, cipher }),
    limits: settings,
    sample: settings.SAMPLE_URL === undefined ? undefined : createSample(settings.SAMPLE_URL),
    now: () => new Date().toISOString(),
  };
}

const consoleIn = (folder: string | undefined): string | undefined =>
  folder !== undefined && existsSync(join(folder, 'index.html')) ? folder : undefined;

/** The made-up officers, whom a provider on this machine knows, where no register was told yet. */
async function seedRegister(register: Register): Promise<void> {
  if ((await register.members()).length > 0) return;
  for (const member of madeUpMembers) await register.put(member);
}
