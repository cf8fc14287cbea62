import { z } from 'zod';
import { startAdapter } from '../../platform/adapter';
import { openAccessLog } from '../../platform/access-log/access-log';
import { readConfig } from '../../platform/config';
import { detailConfig } from '../../platform/detail-config';
import { doorConfig } from '../../platform/door-key';
import { runService } from '../../platform/service';
import { createAgencySystem } from './outbound/agency-system';
import { startOutbound } from './outbound/consumer';
import { translate } from './translate';

const {
  ACCESS_HEADS,
  AGENCY_SYSTEM_URL,
  DOOR_KEY: doorKey,
  ...detail
} = readConfig({
  ACCESS_HEADS: z.string().min(1),
  AGENCY_SYSTEM_URL: z.url(),
  ...detailConfig,
  ...doorConfig,
});

runService('adapter-probation', async (service) => {
  const connected = await startAdapter(service, { agency: 'probation', translate, detail, doorKey });
  const accessLog = openAccessLog(connected.mongo, {
    folder: ACCESS_HEADS,
    keyText: service.config.THROUGHGATE_KEY,
    service: 'adapter-probation',
  });
  await startOutbound(service, { ...connected, accessLog, send: createAgencySystem(AGENCY_SYSTEM_URL) });
});
