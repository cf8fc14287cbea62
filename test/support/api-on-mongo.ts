import type { Logger } from '../../services/platform/logging';
import { createActs, createHeldReports, createReadings, createViews } from '../../services/api/mongo-ports';
import { createNotices } from '../../services/api/notices';
import { createRegister } from '../../services/api/register/register';
import { createApi } from '../../services/api/server';
import { createSessions } from '../../services/api/sign-in/sessions';
import { openAccessLog } from '../../services/platform/access-log/access-log';
import { createConnections } from '../../services/platform/connections';
import { createDeadLetters } from '../../services/platform/dead-letters';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { madeUpMembers } from '../../services/platform/made-up-members';
import { openMailTasks } from '../../services/platform/mail-tasks';
import type { Mongo } from '../../services/platform/mongo';
import { createNameIndex } from '../../services/platform/name-index';
import { createWebhookDeliveries } from '../../services/platform/webhook/deliveries';
import type { ApiPorts } from '../../services/api/ports';
import { worldInMemory } from './api-in-memory';

type Place = { mongo: Mongo; key: string; keyFile: string; folder: string; logger: Logger };

/** The api over a real database; what lies beyond it is in memory. */
export async function apiOnMongo({ mongo, key, keyFile, folder, logger }: Place) {
  const cipher = storedCipher(mongo.db, keyFile);
  const store = createEncryptedStore(mongo, cipher);
  const now = () => new Date().toISOString();
  const register = createRegister(mongo.db, store);
  for (const member of madeUpMembers) await register.put(member);
  const ports: ApiPorts = {
    ...worldInMemory().ports,
    ...{ store, register, now, views: createViews(mongo.db), acts: createActs(mongo.db) },
    ...{ readings: createReadings(mongo.db), deadLetters: createDeadLetters(mongo, cipher) },
    ...{ connections: createConnections(mongo.db, cipher), mailTasks: openMailTasks(mongo.db) },
    ...{ deliveries: createWebhookDeliveries(mongo.db), notices: createNotices(mongo.db) },
    ...{ ...createHeldReports(mongo.db), names: createNameIndex(mongo, key) },
    accessLog: openAccessLog(mongo, { folder, keyText: key, service: 'api' }),
    sessions: createSessions(mongo.db, now),
  };
  const { app, deliveries } = await createApi(ports, logger);
  return {
    url: await app.listen({ host: '127.0.0.1', port: 0 }),
    store,
    async close() {
      deliveries.stop();
      await app.close();
    },
  };
}
