import type { ActName } from '../../../schemas/api/act';
import type { NeedsDomain } from '../../../schemas/needs-domain';

export type ActFields = { reason: string; missing: NeedsDomain[]; note: string };
export type ActErrors = { reason?: 'act.reasonNeeded'; missing?: 'act.missingNeeded' };

/** What is left to say before the act can be sent. */
export function errorsIn(name: ActName, { reason, missing }: ActFields): ActErrors {
  if (name !== 'return' && name !== 'decline') return {};
  if (reason === '') return { reason: 'act.reasonNeeded' };
  return reason === 'incomplete' && missing.length === 0 ? { missing: 'act.missingNeeded' } : {};
}

/** The request's body; what was not said is left out. */
export function bodyOf(name: ActName, { reason, missing, note }: ActFields): Record<string, unknown> {
  const said = note.trim();
  return {
    ...(name === 'return' || name === 'decline' ? { reason } : {}),
    ...(name === 'return' && reason === 'incomplete' ? { missing } : {}),
    ...(said === '' ? {} : { note: said }),
  };
}
