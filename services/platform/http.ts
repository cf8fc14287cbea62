import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import './our-words';
import { KeyUnavailable } from './keys/sealed';
import type { Logger } from './logging';
import { isProblem, problem, type ProblemField, type ThrownProblem } from './problem';

export { problem } from './problem';

/** What a raw payload or an act may weigh: 1 MB. */
export const bodyLimit = 1_048_576;

/** Nothing from another origin, nothing inline. */
const directives = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  objectSrc: ["'none'"],
  scriptSrcAttr: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** A server whose every refusal is RFC 9457 problem+json with a trace id; the cause goes to the log only. `proxies`: whose word on an address is taken. */
export function createHttp(logger: Logger, { proxies }: { proxies?: string[] | undefined } = {}) {
  const app = Fastify({
    ...(proxies === undefined ? {} : { trustProxy: proxies }),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  void app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false,
  });
  answerProblems(app as unknown as FastifyInstance, logger);
  return app;
}

function answerProblems(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, code, message, fields } = problemOf(error);
    if (status >= 500)
      logger.error({ err: error, trace: request.id, route: request.routeOptions.url ?? '' }, 'a request failed');
    return reply
      .code(status)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send({ type: `urn:throughgate:problem:${code}`, title: message, status, code, trace: request.id, fields });
  });
  app.setNotFoundHandler(() => {
    throw problem(404, 'not-found', 'There is nothing at this address.');
  });
}

function problemOf(error: FastifyError): ThrownProblem {
  if (isProblem(error)) return error;
  if (error instanceof KeyUnavailable)
    return problem(503, 'key-away', 'What is kept sealed cannot be opened or sealed just now. Try again in a moment.');
  if (hasZodFastifySchemaValidationErrors(error))
    return problem(400, 'invalid-request', 'The request does not have the form it must have.', fieldsOf(error));
  const status = error.statusCode ?? 500;
  if (status >= 500) return problem(500, 'internal-error', 'Something went wrong here; the trace finds it in the log.');
  return bodyProblem(error, status) ?? problem(status, 'refused', 'The request cannot be answered.');
}

function bodyProblem({ code, name }: FastifyError, status: number): ThrownProblem | undefined {
  const body = (message: string): ProblemField[] => [{ field: 'body', message }];
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return problem(413, 'too-large', 'The body is larger than 1 MB.', body('at most 1 MB'));
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return problem(415, 'unsupported-media-type', 'The body must be JSON.', body('must be application/json'));
  if (/^FST_ERR_CTP_(INVALID|EMPTY)_JSON_BODY$/.test(code) || (name === 'SyntaxError' && status === 400))
    return problem(400, 'not-json', 'The body is not JSON.', body('must be JSON'));
  return undefined;
}

function fieldsOf(error: {
  validation: { instancePath: string; message?: string }[];
  validationContext?: string;
}): ProblemField[] {
  const place = error.validationContext ?? 'request';
  return error.validation.map(({ instancePath, message }) => ({
    field: `${place}${instancePath.replaceAll('/', '.')}`.replace(/\.$/, ''),
    message: message ?? 'is wrong',
  }));
}
