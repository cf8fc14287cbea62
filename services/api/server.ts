import fastifySse from '@fastify/sse';
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyRequest } from 'fastify';
import { createHttp } from '../platform/http';
import type { Logger } from '../platform/logging';
import { problem } from '../platform/problem';
import { createPerform } from './act';
import { logAccess } from './access';
import type { App } from './app';
import { consoleFiles } from './console-files';
import { createDeliveries, type Deliveries } from './deliver';
import { isOwnHost } from './loopback';
import { limitAsking } from './limits';
import { description } from './openapi';
import type { ApiPorts } from './ports';
import { accessRoutes } from './routes/access-route';
import { approvalRoutes } from './routes/approval-route';
import { actRoute, actStatusRoute } from './routes/act-route';
import { explainRightsRoute } from './routes/explain-rights-route';
import { caseloadExportRoute, caseloadRoute, phaseCountsRoute } from './routes/caseload-route';
import { codeRoutes } from './routes/code-route';
import { connectionRoutes } from './routes/connection-route';
import { contentRoute } from './routes/content-route';
import { contractRoute } from './routes/contract-route';
import { deadLetterRoutes } from './routes/dead-letter-route';
import { engineRoute } from './routes/engine-route';
import { eventTrialRoute } from './routes/event-trial-route';
import { explainRoute } from './routes/explain-route';
import { foreseeRoute } from './routes/foresee-route';
import { heldReportRoute } from './routes/held-report-route';
import { lawRoutes } from './routes/law-routes';
import { liveRoute } from './routes/live-route';
import { createOnce } from './once';
import { acknowledgeRoute, myWorkRoute } from './routes/my-work-route';
import { noticeRoutes } from './routes/notice-route';
import { pathwayActRoute } from './routes/pathway-act-route';
import { pathwayRoute } from './routes/pathway-route';
import { mailContactRoutes } from './routes/mail-contact-route';
import { profileRoute } from './routes/profile-route';
import { planRoutes } from './routes/plan-route';
import { foreseeReleaseRoute } from './routes/release-date-route';
import { reassignManyRoute } from './routes/reassign-many-route';
import { createHandBack } from './register/hand-back';
import { registerRoute, signOutRoute, tellRegisterRoute } from './routes/register-route';
import { signInRoutes } from './routes/sign-in-route';
import { reportTraceRoute } from './routes/report-trace-route';
import { searchRoute } from './routes/search-route';
import { streamRoutes } from './routes/stream-route';
import { guardRoutes } from './rights/guard';
import { sessionIn } from './sign-in/cookie';
import { isOpen, requireOfficer } from './sign-in/door';
import { testEventRoute } from './routes/test-event-route';
import { tourRoute } from './routes/tour-route';
import { webhookRoutes } from './routes/webhook-route';
import { createTellPathway } from './tell-pathway';
import { createDesk } from './task/desk';
import { taskRoutes } from './task/task-route';

export type Api = { app: App; deliveries: Deliveries };

const HEARTBEAT_MS = 15_000;

/** Every route over its ports; `consoleFolder` holds the built console, where there is one. */
export async function createApi(ports: ApiPorts, logger: Logger, consoleFolder?: string): Promise<Api> {
  const app = createHttp(logger, { proxies: ports.limits.TRUSTED_PROXIES });
  app.decorate('isHttps', ports.publicUrl.protocol === 'https:');
  app.addHook('onRequest', async (request, reply) => {
    refuseForeign(request, ports.publicUrl.hostname);
    if (!isOpen(request.routeOptions.url, request.url)) void reply.header('cache-control', 'no-store');
    await Promise.resolve();
  });
  requireOfficer(app, ports);
  await limitAsking(app, ports);
  await app.register(fastifySse, { heartbeatInterval: HEARTBEAT_MS });
  await app.register(fastifySwagger, description);
  await app.register(fastifySwaggerUi, { routePrefix: '/docs' });
  guardRoutes(app, ports);
  logAccess(app, ports);
  const deliveries = createDeliveries({ ...ports, logger });
  registerRoutes(app, ports, deliveries);
  await consoleFiles(app, consoleFolder);
  return { app, deliveries };
}

function registerRoutes(app: App, ports: ApiPorts, deliveries: Deliveries): void {
  signInRoutes(app, ports);
  accessRoutes(app, ports);
  explainRightsRoute(app, ports);
  tourRoute(app, ports);
  caseloadRoute(app, ports);
  phaseCountsRoute(app, ports);
  caseloadExportRoute(app, ports);
  searchRoute(app, ports);
  pathwayRoute(app, ports);
  liveRoute(app, ports);
  explainRoute(app, ports);
  engineRoute(app, ports);
  contentRoute(app, ports);
  profileRoute(app, ports);
  const once = createOnce(ports.acts, deliveries);
  const perform = createPerform(ports, once);
  pathwayActRoute(app, createTellPathway(ports, once));
  foreseeReleaseRoute(app, ports);
  planRoutes(app, ports);
  actRoute(app, { perform });
  reassignManyRoute(app, { ...ports, perform });
  approvalRoutes(app, ports, deliveries);
  actStatusRoute(app, { acts: ports.acts, deliveries });
  taskRoutes(app, createDesk({ ...ports, perform }));
  tellRegisterRoute(app, ports, createHandBack(ports, once));
  otherRoutes(app, ports);
}

/** Those that take no act in. */
function otherRoutes(app: App, ports: ApiPorts): void {
  streamRoutes(app, ports);
  deadLetterRoutes(app, ports);
  connectionRoutes(app, ports);
  codeRoutes(app, ports);
  testEventRoute(app, ports);
  eventTrialRoute(app, ports);
  webhookRoutes(app, ports);
  mailContactRoutes(app, ports);
  lawRoutes(app, ports);
  heldReportRoute(app, ports);
  noticeRoutes(app, ports);
  reportTraceRoute(app, ports);
  foreseeRoute(app, ports);
  registerRoute(app, ports);
  signOutRoute(app, ports);
  myWorkRoute(app, ports);
  acknowledgeRoute(app, ports);
  contractRoute(app);
}

/**
 * No page of another origin may reach this one, nor one whose name was bent to this machine; and what a browser does in
 * somebody's name it does by our own page, which says so in a header that no other site's form can send.
 */
function refuseForeign(request: FastifyRequest, publicHost: string): void {
  const { headers, method } = request;
  if (!isOwnHost(headers.host, publicHost))
    throw problem(421, 'other-host', 'This is not the address of this service.');
  const site = headers['sec-fetch-site'];
  const fromElsewhere = site === 'cross-site' || site === 'same-site';
  const unsaid = sessionIn(request) !== undefined && headers['x-throughgate'] !== '1';
  if (method !== 'GET' && method !== 'HEAD' && (fromElsewhere || unsaid))
    throw problem(403, 'other-origin', 'Another page may not act here.');
}
