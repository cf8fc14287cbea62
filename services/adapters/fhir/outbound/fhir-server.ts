import { systems, valueIn } from '../../../../schemas/fhir/element';
import type { PlacedTask } from '../../../../schemas/fhir/task';

/** `refused`: the server read it and will never take it; to send the same again would block its neighbours. */
export type Delivery = 'delivered' | 'refused';
export type FhirServer = (task: PlacedTask) => Promise<Delivery>;

const answersWithinMs = 10_000;
const neverTaken: readonly number[] = [400, 412, 413, 422];

/**
 * Places a Task once by a conditional create, and takes it back by a conditional update: both name it by our identifier,
 * so that neither side needs the other's ids. @throws when the server is away, busy or does not let us in
 */
export const createFhirServer =
  (url: string): FhirServer =>
  async (task) => {
    const query = `identifier=${encodeURIComponent(`${systems.task}|${valueIn(task.identifier, systems.task) ?? ''}`)}`;
    const isNew = task.status === 'requested';
    const address = new URL(isNew ? 'Task' : `Task?${query}`, url.endsWith('/') ? url : `${url}/`);
    const response = await fetch(address, {
      method: isNew ? 'POST' : 'PUT',
      headers: { 'content-type': 'application/fhir+json', ...(isNew ? { 'if-none-exist': query } : {}) },
      body: JSON.stringify(task),
      // Another address is another receiver, whom nobody chose.
      redirect: 'error',
      signal: AbortSignal.timeout(answersWithinMs),
    });
    await response.body?.cancel();
    if (response.ok) return 'delivered';
    if (neverTaken.includes(response.status)) return 'refused';
    throw new Error(`the FHIR server answered ${response.status}`);
  };
