import { startAdapter } from '../../platform/adapter';
import { runService } from '../../platform/service';
import { translate } from './translate';

runService('adapter-prison', async (service) => {
  await startAdapter(service, { agency: 'prison', translate });
});
