import { z } from 'zod';
import { startAdapter } from '../../platform/adapter';
import { readConfig } from '../../platform/config';
import { runService } from '../../platform/service';
import { createAgencySystem } from './outbound/agency-system';
import { startOutbound } from './outbound/consumer';
import { translate } from './translate';

const { AGENCY_SYSTEM_URL } = readConfig({ AGENCY_SYSTEM_URL: z.url() });

runService('adapter-probation', async (service) => {
  const connected = await startAdapter(service, { agency: 'probation', translate });
  await startOutbound(service, { ...connected, send: createAgencySystem(AGENCY_SYSTEM_URL) });
});
