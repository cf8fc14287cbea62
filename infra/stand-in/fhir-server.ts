import type { FastifyInstance } from 'fastify';
import { systems, valueIn } from '../../schemas/fhir/element';
import { PlacedTask } from '../../schemas/fhir/task';

/**
 * The made-up FHIR server of a provider: a Task placed twice is one Task, by its identifier, and a later word of it
 * takes the earlier one's place. It answers nothing by itself and forgets everything at the end of the process.
 */
export function openFhirServer(app: FastifyInstance): void {
  const tasks = new Map<string, PlacedTask>();
  const take = (body: unknown): 200 | 201 | 422 => {
    const task = PlacedTask.safeParse(body);
    const id = task.success ? valueIn(task.data.identifier, systems.task) : undefined;
    if (!task.success || id === undefined) return 422;
    const isKnown = tasks.has(id);
    if (!isKnown || task.data.status === 'cancelled') tasks.set(id, task.data);
    return isKnown ? 200 : 201;
  };
  app.addContentTypeParser('application/fhir+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.post('/fhir/Task', (request, reply) => reply.code(take(request.body)).send());
  app.put('/fhir/Task', (request, reply) => reply.code(take(request.body)).send());
  app.get('/fhir/Task', () => [...tasks.values()]);
}
