import { startAdapter } from '../../platform/adapter';
import { readConfig } from '../../platform/config';
import { doorConfig } from '../../platform/door-key';
import { runService } from '../../platform/service';
import { translate } from './translate';

const { DOOR_KEY: doorKey } = readConfig(doorConfig);

runService('adapter-community', async (service) => {
  await startAdapter(service, { agency: 'community', translate, doorKey });
});
