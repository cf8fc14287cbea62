import { startAdapter } from '../../platform/adapter';
import { readConfig } from '../../platform/config';
import { detailConfig } from '../../platform/detail-config';
import { runService } from '../../platform/service';
import { translate } from './translate';

const detail = readConfig(detailConfig);

runService('adapter-prison', async (service) => {
  await startAdapter(service, { agency: 'prison', translate, detail });
});
