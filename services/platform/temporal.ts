import { Client, Connection } from '@temporalio/client';
import type { Cipher } from './cipher';
import { createDataConverter } from './data-converter';
import type { Service } from './service';

export type TemporalOptions = { address: string; namespace: string; cipher: Cipher };

/** A client whose payloads are sealed; its `connection` is closed by the caller. @throws when Temporal is away */
export async function connectTemporal({ address, namespace, cipher }: TemporalOptions): Promise<Client> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 });
  return new Client({ connection, namespace, dataConverter: createDataConverter(cipher, { undecodable: 'refuse' }) });
}

/** @throws when Temporal does not answer or does not know the namespace */
export async function pingTemporal({ connection, options: { namespace } }: Client): Promise<void> {
  await connection.withDeadline(Date.now() + 3_000, () => connection.workflowService.describeNamespace({ namespace }));
}

/** Waits for Temporal, adds its check, closes the connection at the end. */
export async function temporalOf(service: Service): Promise<Client> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = service.config;
  const cipher = await service.cipher();
  const client = await service.waitFor('Temporal', () => connectTemporal({ address, namespace, cipher }));
  service.check('Temporal', () => pingTemporal(client));
  service.onStop(() => client.connection.close());
  return client;
}
