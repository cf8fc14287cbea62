import type { createDoorGuard } from '../../platform/door-key';
import { createHttp } from '../../platform/http';
import type { Logger } from '../../platform/logging';
import { isProblem } from '../../platform/problem';
import { outcomeOf, wrong } from './issue';
import type { Answer } from './intake';

type Door = {
  logger: Logger;
  guard: ReturnType<typeof createDoorGuard>;
  take: (bytes: Uint8Array) => Promise<Answer>;
};

/**
 * `POST /fhir/Task` takes one Task of at most 1 MB as its provider now has it, and answers with an OperationOutcome
 * always: 200 taken, 400 no JSON to read, 401 without the door's key, 404 no Task of ours, 409 and 503 to be sent again, 413 too large, 422 wrong.
 */
export function createFhirDoor({ logger, guard, take }: Door) {
  const app = createHttp(logger);
  void app.register((fhir, _options, done) => {
    fhir.addHook('onRequest', guard);
    fhir.removeAllContentTypeParsers();
    fhir.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body);
    });
    fhir.setErrorHandler((err: Error & { statusCode?: number }, _request, reply) => {
      const { status, outcome } = failed(err, logger);
      return reply.code(status).type('application/fhir+json').serializer(JSON.stringify).send(outcome);
    });
    fhir.post('/fhir/Task', async ({ body }, reply) => {
      const { status, outcome } = await take(body instanceof Uint8Array ? body : new Uint8Array());
      return reply.code(status).type('application/fhir+json').serializer(JSON.stringify).send(outcome);
    });
    done();
  });
  return app;
}

function failed(err: Error & { statusCode?: number }, logger: Logger): Answer {
  if (isProblem(err) && err.status === 401)
    return { status: 401, outcome: outcomeOf(wrong('login', 'Task', err.message)) };
  if (err.statusCode === 413)
    return { status: 413, outcome: outcomeOf(wrong('too-long', 'Task', 'is larger than 1 MB')) };
  logger.error({ err }, 'a Task could not be taken');
  return {
    status: 503,
    outcome: outcomeOf(wrong('transient', 'Task', 'could not be kept safe just now; send it again')),
  };
}
