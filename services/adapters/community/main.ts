import { startAdapter } from '../../platform/adapter';
import { runService } from '../../platform/service';
import { translate } from './translate';

runService('adapter-community', async (service) => {
  await startAdapter(service, { agency: 'community', translate });
});
