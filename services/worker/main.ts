import { Worker } from '@temporalio/worker';
import { taskQueue } from '../../workflows/release-pathway/messages';
import { createDataConverter } from '../platform/data-converter';
import { runService, type Service } from '../platform/service';
import { temporalWorkerConnection } from '../platform/temporal-worker';
import { createActivities } from './activities';
import { bundlePath } from './bundle-path';

runService('worker', async (service) => {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = service.config;
  const bus = service.bus();
  const cipher = await service.cipher();
  await service.waitFor('Kafka', () => bus.ping());
  const connection = await service.waitFor('Temporal', () => temporalWorkerConnection(address, service.logger));
  service.onStop(() => connection.close());
  const describe = (): Promise<unknown> => connection.workflowService.describeNamespace({ namespace });
  await service.waitFor('the namespace', describe);
  service.check('Temporal', async () => {
    await describe();
  });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundlePath },
    activities: createActivities(bus, cipher),
    dataConverter: createDataConverter(cipher, { undecodable: 'quarantine' }),
    shutdownGraceTime: '5s',
  });
  runUntilStopped(service, worker);
});

/** A worker that has failed must not look alive: the process ends and is started again. */
function runUntilStopped(service: Service, worker: Worker): void {
  const running = worker.run();
  running.catch((error: unknown) => {
    service.end(error);
  });
  service.check('the Temporal poller', () => {
    const state = worker.getState();
    if (state !== 'RUNNING') throw new Error(`the worker is ${state.toLowerCase()}`);
  });
  service.onStop(async () => {
    worker.shutdown();
    await running;
  });
}
