import { z } from 'zod';
import type { Report } from '../../../schemas/reports/report';
import { openAccessLog } from '../../platform/access-log/access-log';
import { readConfig } from '../../platform/config';
import { createDoorGuard, doorConfig } from '../../platform/door-key';
import { createEncryptedStore } from '../../platform/encrypted-store';
import { createNameIndex } from '../../platform/name-index';
import { reportMessage } from '../../platform/reports';
import { createIntake } from '../../platform/report-intake';
import { runService } from '../../platform/service';
import { createTokens } from '../../platform/tokens';
import { openAskedTasks } from './asked-tasks';
import { createFhirDoor } from './door';
import { createTaskIntake } from './intake';
import { startOutbound } from './outbound/consumer';
import { createFhirServer } from './outbound/fhir-server';

const { DOOR_KEY, ACCESS_HEADS, FHIR_SERVER_URL, FHIR_PROVIDERS, FHIR_LEGAL_BASIS } = readConfig({
  ...doorConfig,
  ACCESS_HEADS: z.string().min(1),
  FHIR_SERVER_URL: z.url(),
  FHIR_PROVIDERS: z
    .string()
    .min(1)
    .transform((list) => list.split(',').map((provider) => provider.trim())),
  FHIR_LEGAL_BASIS: z.string().min(1),
});

runService('adapter-fhir', async (service) => {
  const { config, logger } = service;
  const mongo = await service.mongo();
  const bus = service.bus();
  const now = () => new Date().toISOString();
  const store = createEncryptedStore(mongo, await service.cipher());
  const tasks = openAskedTasks(mongo);
  const numberOf = async (token: string) => (await store.get<{ number: string }>(`number/${token}`))?.number;
  const publish = createIntake({
    agency: 'community',
    tokens: createTokens(config.THROUGHGATE_KEY),
    store,
    names: createNameIndex(mongo, config.THROUGHGATE_KEY),
    send: (messages) => bus.send(messages),
    now,
  });
  const report = (reports: Report[]) => bus.send(reports.map(reportMessage));
  const guard = createDoorGuard({ host: config.HOST, key: DOOR_KEY });
  const door = createFhirDoor({ logger, guard, take: createTaskIntake({ ...tasks, numberOf, publish, report }) });
  service.onStop(() => door.close());
  logger.info({ url: await door.listen({ host: config.HOST, port: config.PORT }) }, 'takes Tasks');
  const asks = { providers: FHIR_PROVIDERS, legalBasis: FHIR_LEGAL_BASIS, server: createFhirServer(FHIR_SERVER_URL) };
  const accessLog = openAccessLog(mongo, {
    folder: ACCESS_HEADS,
    keyText: config.THROUGHGATE_KEY,
    service: 'adapter-fhir',
  });
  await startOutbound(service, { mongo, bus, accessLog, asks: { ...asks, ...tasks, numberOf, report, now } });
});
