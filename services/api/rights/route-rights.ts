import type { Deed } from '../../../domain/access/policy';
import type { ServiceDeed } from '../../../domain/access/service-policy';
import { ActName } from '../../../schemas/api/act';

/**
 * What a route asks for. `signed-in`: nothing more · `pathway`: to see anything of the one in its address, and may be a
 * deed · `step`: to do it to the step in its address · `service`: a deed beside any pathway.
 */
export type RouteRight = 'signed-in' | { pathway: Deed | 'read' } | { step: Deed | 'read' } | { service: ServiceDeed };

const read: RouteRight = { pathway: 'read' };
const service = (deed: ServiceDeed): RouteRight => ({ service: deed });

/** What every route asks for, one a line; the api does not start with a route that stands in none. */
const routeRights: Record<string, RouteRight> = {
  'GET /api/session': 'signed-in',
  'GET /api/tour': 'signed-in',
  'POST /api/tour/next-day': 'signed-in',
  'POST /api/access/requests': 'signed-in',
  'POST /api/access/break-glass': 'signed-in',

  'GET /api/caseload': service('work'),
  'GET /api/caseload/phases': service('work'),
  'GET /api/caseload.csv': service('export'),
  'POST /api/search': service('work'),
  'GET /api/my-work': service('work'),
  'POST /api/my-work/acknowledge': service('work'),
  'GET /api/approvals': service('work'),
  'POST /api/approvals/:approval/answer': service('work'),
  'GET /api/aggregates': service('count'),
  'GET /api/stream': service('work'),
  'POST /api/steps/reassign': service('work'),

  'GET /api/pathways/:id': read,
  'POST /api/plans': service('plan'),
  'POST /api/pathways': service('plan'),
  'GET /api/requests': service('answer-requests'),
  'GET /api/pathways/:id/live': read,
  'GET /api/pathways/:id/own-file': { pathway: 'own-file' },
  'GET /api/pathways/:id/own-file.html': { pathway: 'own-file' },
  'GET /api/pathways/:id/my-plan.html': { pathway: 'own-file' },
  'GET /api/pathways/:id/requests': { pathway: 'read-requests' },
  'POST /api/pathways/:id/requests': { pathway: 'own-file' },
  'POST /api/pathways/:id/requests/:request/answer': { pathway: 'answer-requests' },
  'GET /api/pathways/:id/restrictions': { pathway: 'restrict' },
  'POST /api/pathways/:id/restrictions': { pathway: 'restrict' },
  'GET /api/pathways/:id/explain': read,
  'GET /api/pathways/:id/stream': read,
  'POST /api/pathways/:id/release-date': { pathway: 'propose-release' },
  'POST /api/pathways/:id/release-date/foresee': { pathway: 'propose-release' },
  'GET /api/pathways/:id/engine': { pathway: 'inspect' },
  'GET /api/pathways/:id/profile/:version': { pathway: 'move-profile' },
  'POST /api/pathways/:id/profile': { pathway: 'move-profile' },
  'POST /api/pathways/:id/lead': { pathway: 'override-lead' },
  'POST /api/pathways/:id/track': { pathway: 'decide-track' },
  'POST /api/pathways/:id/observations': { pathway: 'observe' },
  'GET /api/pathways/:id/steps/:key': { step: 'read' },
  'GET /api/pathways/:id/steps/:key/content': { step: 'read' },
  ...Object.fromEntries(
    ActName.options.map((act) => [`POST /api/pathways/:id/steps/:key/${act}`, { step: act } as const]),
  ),
  'GET /api/holds': service('hold'),
  'POST /api/pathways/:id/holds': { pathway: 'hold' },
  'POST /api/pathways/:id/holds/:hold/lift': { pathway: 'hold' },
  'GET /api/acts/:pathwayId/:reportId': read,

  'GET /api/dead-letters': service('letters'),
  'GET /api/dead-letters/causes': service('letters'),
  'POST /api/dead-letters/redrive': service('letters'),
  'POST /api/dead-letters/redrive-many': service('letters'),
  'POST /api/dead-letters/dry-run': service('letters'),
  'POST /api/dead-letters/discard': service('letters'),
  'GET /api/held-reports': service('letters'),
  'POST /api/dry-run': service('try-out'),

  'GET /api/agencies': service('see-connections'),
  'POST /api/agencies': service('connect'),
  'POST /api/agencies/:name/keys': service('connect'),
  'POST /api/agencies/:name/codes': service('connect'),
  'POST /api/agencies/:name/codes/take-back': service('connect'),
  'POST /api/agencies/:name/dry-run': service('try-out'),
  'POST /api/agencies/:name/test-event': service('connect'),
  'POST /api/agencies/:name/provides': service('connect'),
  'POST /api/agencies/:name/webhook': service('connect'),
  'POST /api/agencies/:name/webhook/test': service('connect'),
  'GET /api/agencies/:name/deliveries': service('see-connections'),
  'POST /api/agencies/:name/deliveries/redrive': service('connect'),
  'POST /api/agencies/:name/mail': service('connect'),
  'POST /api/agencies/:name/links/revoke': service('connect'),

  'GET /api/standings': service('see-standings'),
  'GET /api/held-transfers': service('see-standings'),
  'PUT /api/agencies/:name/standing': service('record-standing'),
  'PUT /api/agencies/:name/transfer-basis': service('record-standing'),

  'GET /api/notices/report': service('report-notices'),
  'POST /api/notices/find': service('find-notice'),
  'POST /api/reports/find': service('find-notice'),
  'GET /api/register/:agency': service('see-register'),
  'PUT /api/register/:agency': service('tell-register'),

  'GET /api/access/requests': service('make-exceptions'),
  'POST /api/access/requests/:request/answer': service('make-exceptions'),
  'GET /api/access/exceptions': service('see-exceptions'),
  'POST /api/access/exceptions': service('make-exceptions'),
  'POST /api/access/exceptions/:exception/end': service('make-exceptions'),
  'GET /api/access/explain': service('explain-rights'),

  'POST /api/audit/report': service('audit'),
  'POST /api/audit/report.csv': service('audit'),
  'POST /api/audit/verify': service('verify-log'),
};

/** @throws for a route that nobody said anything of */
export function rightFor(method: string, url: string): RouteRight {
  const right = routeRights[`${method} ${url}`];
  if (right === undefined) throw new Error(`Say in route-rights.ts what ${method} ${url} asks for.`);
  return right;
}
