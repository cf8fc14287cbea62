import type { Deed } from '../../../domain/access/policy';
import type { ServiceDeed } from '../../../domain/access/service-policy';
import { ActName } from '../../../schemas/api/act';

/**
 * What a route asks for. `signed-in`: nothing more · `pathway`: to see anything of the one in its address, and may be a
 * deed · `step`: to do it to the step in its address · `service`: a deed beside any pathway · `agency`: one at the
 * kind of agency in its address · `connection`: one at the connected agency in its address. `recorded`: it stands on the
 * access log before it is done, though it is done to nobody's pathway.
 */
export type RouteRight =
  | 'signed-in'
  | { pathway: Deed | 'read' }
  | { step: Deed | 'read' }
  | (({ service: ServiceDeed } | { agency: ServiceDeed } | { connection: ServiceDeed }) & { recorded?: true });

const read: RouteRight = { pathway: 'read' };
const service = (deed: ServiceDeed): RouteRight => ({ service: deed });
const recorded = (deed: ServiceDeed): RouteRight => ({ service: deed, recorded: true });
const seen = (deed: ServiceDeed): RouteRight => ({ connection: deed });
const changed = (deed: ServiceDeed): RouteRight => ({ connection: deed, recorded: true });

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
  'GET /api/figures': service('count'),
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
  'POST /api/dead-letters/redrive': recorded('letters'),
  'POST /api/dead-letters/redrive-many': recorded('letters'),
  'POST /api/dead-letters/dry-run': service('letters'),
  'POST /api/dead-letters/discard': recorded('letters'),
  'GET /api/held-reports': service('letters'),
  'POST /api/dry-run': service('try-out'),

  'GET /api/agencies': service('see-connections'),
  'POST /api/agencies': recorded('connect'),
  'POST /api/agencies/:name/keys': changed('connect'),
  'POST /api/agencies/:name/codes': changed('connect'),
  'POST /api/agencies/:name/codes/take-back': changed('connect'),
  'POST /api/agencies/:name/dry-run': seen('try-out'),
  'POST /api/agencies/:name/test-event': changed('connect'),
  'POST /api/agencies/:name/provides': changed('connect'),
  'POST /api/agencies/:name/webhook': changed('connect'),
  'POST /api/agencies/:name/webhook/test': changed('connect'),
  'GET /api/agencies/:name/deliveries': seen('see-connections'),
  'POST /api/agencies/:name/deliveries/redrive': changed('connect'),
  'POST /api/agencies/:name/mail': changed('connect'),
  'POST /api/agencies/:name/links/revoke': changed('connect'),

  'GET /api/standings': service('see-standings'),
  'GET /api/held-transfers': service('see-standings'),
  'PUT /api/agencies/:name/standing': recorded('record-standing'),
  'PUT /api/agencies/:name/transfer-basis': recorded('record-standing'),

  'GET /api/notices/report': service('report-notices'),
  'POST /api/notices/find': service('find-notice'),
  'POST /api/reports/find': service('find-notice'),
  'GET /api/register/:agency': { agency: 'see-register' },
  'PUT /api/register/:agency': { agency: 'tell-register', recorded: true },
  'POST /api/register/:agency/:member/sign-out': { agency: 'end-sessions', recorded: true },

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
