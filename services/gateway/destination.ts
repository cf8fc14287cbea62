import { defined } from '../../domain/defined';
import type { Identifier } from '../../schemas/identifier';
import type { Report, ReportOf } from '../../schemas/reports/report';
import { ownersOf, type Known, type OnTheWay, type Person } from './known';

type Recall = ReportOf<'agency.custody.recalled'>;

/**
 * What begins a pathway: an admission, or a coordinator's word for a person already inside; and a recall to a prison that
 * is named, of somebody whose pathway has ended.
 */
export type Opening =
  ReportOf<'agency.custody.received' | 'agency.pathway.requested'> | (Recall & { data: { establishment: string } });
type Merge = ReportOf<'agency.identity.merged'>;
type Unmerge = ReportOf<'agency.identity.unmerged'>;

/**
 * Where a report goes. `open`: it begins a pathway, of the person named or of a new one; `after` one that has ended. `link`: its unknown numbers are
 * this person's too. `merge`: what was two people's is the one's who is kept. `split`: a number of this person's is
 * somebody else's. `parked`: nobody's yet, or of a person whose pathway is not open yet. `disputed`: two people's.
 */
export type Destination =
  | { to: 'pathway' | 'late'; person: OnTheWay }
  | { to: 'open'; report: Opening; personRef?: string; after?: string }
  | { to: 'link'; personRef: string; unknown: Identifier[] }
  | { to: 'merge'; report: Merge; kept: OnTheWay; gone: Person }
  | { to: 'split'; report: Unmerge; person: OnTheWay }
  | { to: 'parked' }
  | { to: 'disputed' };

export function destinationOf(report: Report, known: Known): Destination {
  const [personRef, ...others] = ownersOf(tokensOf(report), known);
  if (others.length > 0) return ofTwo(report, known);
  if (personRef === undefined) return opening(report);
  const unknown = report.identifiers.filter(({ token }) => !known.owners.has(token));
  if (isAboutNumbers(report) && unknown.length > 0) return { to: 'link', personRef, unknown };
  const person = known.people.get(personRef);
  return isOnTheWay(person) ? ofOne(report, person) : opening(report, personRef, person?.pathway?.after);
}

function ofOne(report: Report, person: OnTheWay): Destination {
  if (person.pathway.state === 'closed') return afterClosing(report, person);
  return report.type === 'agency.identity.unmerged' ? { to: 'split', report, person } : { to: 'pathway', person };
}

/** Who comes back after their pathway ended begins another; what else the prison then says waits for it. */
function afterClosing(report: Report, person: OnTheWay): Destination {
  const { closedAt, pathwayId } = person.pathway;
  const isLater = closedAt !== undefined && report.occurredAt > closedAt;
  return isLater && ofCustody.test(report.type) ? opening(report, person.personRef, pathwayId) : { to: 'late', person };
}

const ofCustody = /^agency\.(?:pathway|person|custody|sentence)\./;

const isOnTheWay = (person: Person | undefined): person is OnTheWay =>
  person?.pathway !== undefined && person.pathway.state !== 'opening';

const isAboutNumbers = ({ type }: Report): boolean =>
  type === 'agency.identity.linked' || type === 'agency.identity.merged';

/** Two people's numbers: a merge makes them one, a split that was made already is told to who remains. */
function ofTwo(report: Report, known: Known): Destination {
  if (report.type === 'agency.identity.merged') return mergeOf(report, known);
  if (report.type !== 'agency.identity.unmerged') return { to: 'disputed' };
  const remains = personOf(report.data.remaining, known);
  return isOpen(remains) ? { to: 'pathway', person: remains } : { to: 'disputed' };
}

/** The surviving number's pathway goes on; where it has none, the other one's does. Else a person has to look. */
function mergeOf(report: Merge, known: Known): Destination {
  const survivor = personOf(report.data.surviving, known);
  const other = personOf(report.data.removed, known);
  if (survivor === undefined || other === undefined) return { to: 'disputed' };
  if (isOpen(survivor)) return { to: 'merge', report, kept: survivor, gone: other };
  return survivor.pathway === undefined && isOpen(other)
    ? { to: 'merge', report, kept: other, gone: survivor }
    : { to: 'disputed' };
}

function personOf({ token }: Identifier, { owners, people }: Known): Person | undefined {
  const personRef = owners.get(token);
  return personRef === undefined ? undefined : (people.get(personRef) ?? { personRef });
}

const isOpen = (person: Person | undefined): person is OnTheWay => person?.pathway?.state === 'open';

const opening = (report: Report, personRef?: string, after?: string): Destination =>
  isOpening(report) || (after !== undefined && isRecallToPrison(report))
    ? defined({ to: 'open' as const, report, personRef, after })
    : { to: 'parked' };

const isOpening = (report: Report): report is Exclude<Opening, Recall> =>
  report.type === 'agency.custody.received' || report.type === 'agency.pathway.requested';

const isRecallToPrison = (report: Report): report is Extract<Opening, Recall> =>
  report.type === 'agency.custody.recalled' && report.data.establishment !== undefined;

/** Reports after which others, parked until then, may find their pathway. */
export const mayFree = (report: Report): boolean =>
  isOpening(report) || isRecallToPrison(report) || isAboutNumbers(report);

export const tokensOf = ({ identifiers }: Report): string[] => identifiers.map(({ token }) => token);
