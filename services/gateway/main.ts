import { Teller } from '../../schemas/agency';
import { pathwayEventsTopic, reportsTopic } from '../../schemas/topics';
import { createDeadLetters } from '../platform/dead-letters';
import { createEncryptedStore } from '../platform/encrypted-store';
import { runService } from '../platform/service';
import { temporalOf } from '../platform/temporal';
import { createClosedPathways } from './closed-pathways';
import { createGateway } from './gateway';
import { createHeldReports } from './held-reports';
import { createIdentity } from './identity';
import { createPathways } from './pathways';

runService('gateway', async (service) => {
  const [mongo, cipher, client] = await Promise.all([service.mongo(), service.cipher(), temporalOf(service)]);
  const bus = service.bus();
  const identity = createIdentity(mongo.db);
  const gateway = createGateway({
    identity,
    held: createHeldReports(mongo.db, cipher),
    pathways: createPathways(client),
    store: createEncryptedStore(mongo, cipher),
    deadLetters: createDeadLetters(mongo, cipher),
  });
  await service.waitFor('the sweep of parked reports', () => gateway.sweep());
  await Promise.all([
    service.consume(bus, {
      group: 'gateway-identity',
      topics: [pathwayEventsTopic],
      from: 'earliest',
      handle: createClosedPathways(identity, cipher),
    }),
    service.consume(bus, {
      group: 'gateway',
      topics: Teller.options.map(reportsTopic),
      from: 'earliest',
      handle: (batch) => gateway.take(batch),
    }),
  ]);
});
