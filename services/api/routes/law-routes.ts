import type { App } from '../app';
import type { ApiPorts } from '../ports';
import { aggregateRoutes } from './aggregate-route';
import { auditRoutes } from './audit-route';
import { holdRoutes } from './hold-route';
import { myPlanRoute } from './my-plan-route';
import { ownFileRoutes } from './own-file-route';
import { standingRoutes } from './standing-route';

/** What the law asks for beside the pathways. */
export function lawRoutes(app: App, ports: ApiPorts): void {
  holdRoutes(app, ports);
  standingRoutes(app, ports);
  aggregateRoutes(app, ports);
  ownFileRoutes(app, ports);
  myPlanRoute(app, ports);
  auditRoutes(app, ports);
}
