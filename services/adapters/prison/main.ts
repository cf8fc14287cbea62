import { startAdapter } from '../../platform/adapter';
import { readConfig } from '../../platform/config';
import { detailConfig } from '../../platform/detail-config';
import { doorConfig } from '../../platform/door-key';
import { runService } from '../../platform/service';
import { translate } from './translate';

const { DOOR_KEY: doorKey, ...detail } = readConfig({ ...doorConfig, ...detailConfig });

runService('adapter-prison', async (service) => {
  await startAdapter(service, { agency: 'prison', translate, detail, doorKey });
});
