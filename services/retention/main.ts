import { z } from 'zod';
import { openAccessLog } from '../platform/access-log/access-log';
import { readConfig } from '../platform/config';
import { every } from '../platform/every';
import { runService } from '../platform/service';
import { eraseByTheClock } from './by-the-clock';

const { ACCESS_HEADS, RETENTION_EVERY_MINUTES } = readConfig({
  ACCESS_HEADS: z.string().min(1),
  RETENTION_EVERY_MINUTES: z.coerce.number().int().min(1).max(1440).default(60),
});

const atMost = 500;

runService('retention', async (service) => {
  const mongo = await service.mongo();
  const accessLog = openAccessLog(mongo, {
    folder: ACCESS_HEADS,
    keyText: service.config.THROUGHGATE_KEY,
    service: 'retention',
  });
  async function work(): Promise<void> {
    const now = new Date().toISOString();
    const log = accessLog.write.bind(accessLog);
    const erased = await eraseByTheClock({ db: mongo.db, log, now, atMost });
    if (erased > 0) service.logger.info({ erased }, 'what was to be kept no longer is gone');
  }
  await service.waitFor('the first round', work);
  every(service, { what: 'erasing what is kept no longer', ms: RETENTION_EVERY_MINUTES * 60_000, work });
});
