import type { AccessReportRequest, AccessEntry } from '../../../schemas/api/audit';
import type { TextKey } from '../words/text-key';
import { capital, type Words } from '../words/words';

/** Whose: the mark of a pathway, alone or in its address; anything else is a number of the person. */
export function whoseIs(text: string): AccessReportRequest {
  const mark = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(text.toLowerCase())?.[0];
  return mark === undefined ? { number: text.trim() } : { pathwayId: mark };
}

const looks: Record<string, TextKey> = {
  '/api/pathways/:id': 'audit.what.page',
  '/api/pathways/:id/live': 'audit.what.page',
  '/api/pathways/:id/explain': 'audit.what.explanation',
  '/api/pathways/:id/engine': 'audit.what.engine',
  '/api/pathways/:id/steps/:key': 'audit.what.step',
  '/api/pathways/:id/steps/:key/content': 'audit.what.content',
  '/api/pathways/:id/own-file': 'audit.what.ownFile',
  'own-file': 'audit.what.ownFile',
  '/api/caseload': 'audit.what.caseload',
  '/api/caseload.csv': 'audit.what.caseloadFile',
  '/api/my-work': 'audit.what.myWork',
  '/api/search': 'audit.what.search',
  '/api/tour': 'audit.what.tour',
  '/api/audit/report': 'audit.what.report',
  '/api/audit/report.csv': 'audit.what.report',
};

const act = /^POST \/api\/pathways\/:id(?:\/steps\/:key)?\/([a-z-]+)$/;

/** What was looked at or done, in words; what nobody has put into words yet stands as the log has it. */
export function whatWords(what: string, { say, said }: Words): string {
  const look = looks[what.replace(/^(GET|POST) /, '')];
  if (look !== undefined) return say(look);
  const done = act.exec(what)?.[1];
  return done === undefined ? what : capital(said('deed', done));
}

/** Who it was: a member by name, a system by its agency. */
export const whoWords = ({ who, role, agency }: AccessEntry, nameOf: (id: string) => string, { say, said }: Words) =>
  say('audit.who', { name: nameOf(who), role: said('role', role), agency: said('agencyTitle', agency) });
