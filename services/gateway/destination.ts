import type { Identifier } from '../../schemas/identifier';
import type { Report, ReportOf } from '../../schemas/reports/report';
import { ownersOf, type Known, type OnTheWay } from './known';

/**
 * Where a report goes. `open`: it begins a pathway, of the person named or of a new one. `link`: its unknown numbers are
 * this person's too. `parked`: nobody's yet, or of a person whose pathway is not open yet. `disputed`: two people's.
 */
export type Destination =
  | { to: 'pathway' | 'late'; person: OnTheWay }
  | { to: 'open'; report: ReportOf<'agency.custody.received'>; personRef?: string }
  | { to: 'link'; personRef: string; unknown: Identifier[] }
  | { to: 'parked' }
  | { to: 'disputed' };

export function destinationOf(report: Report, known: Known): Destination {
  const [personRef, ...others] = ownersOf(tokensOf(report), known);
  if (others.length > 0) return { to: 'disputed' };
  if (personRef === undefined) return opening(report);
  const unknown = report.identifiers.filter(({ token }) => !known.owners.has(token));
  if (report.type === 'agency.identity.linked' && unknown.length > 0) return { to: 'link', personRef, unknown };
  const { pathway } = known.people.get(personRef) ?? {};
  if (pathway === undefined || pathway.state === 'opening') return opening(report, personRef);
  return { to: pathway.state === 'closed' ? 'late' : 'pathway', person: { personRef, pathway } };
}

const opening = (report: Report, personRef?: string): Destination =>
  report.type === 'agency.custody.received'
    ? { to: 'open', report, ...(personRef === undefined ? {} : { personRef }) }
    : { to: 'parked' };

/** Reports after which others, parked until then, may find their pathway. */
export const mayFree = ({ type }: Report): boolean =>
  type === 'agency.custody.received' || type === 'agency.identity.linked';

export const tokensOf = ({ identifiers }: Report): string[] => identifiers.map(({ token }) => token);
