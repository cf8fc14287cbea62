import type { PathwayEvent } from '../../schemas/events/event';
import type { Subject } from '../../schemas/events/envelope';
import type { ReportType } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import type { PathwayState } from './state';

const subjects: Partial<Record<ReportType, Subject>> = {
  'agency.custody.received': 'whereabouts',
  'agency.custody.released': 'whereabouts',
  'agency.custody.recalled': 'whereabouts',
  'agency.custody.transferred': 'whereabouts',
  'agency.custody.temporary-absence': 'whereabouts',
  'agency.custody.moved-to-secure-hospital': 'whereabouts',
  'agency.custody.removed-or-deported': 'whereabouts',
  'agency.custody.unlawfully-at-large': 'whereabouts',
  'agency.sentence.status-changed': 'legal-status',
  'agency.allocation.community-officer-changed': 'community-officer',
};

/** Of what a report says how it stands; none for what is told of a single event. */
export const subjectOf = (type: ReportType): Subject | undefined => subjects[type];

type Words = Pick<PathwayState, 'wordAt'>;

/** What is known of a subject came about later than this. */
export const isOvertaken = (subject: Subject, { occurredAt }: { occurredAt: Instant }, { wordAt }: Words): boolean =>
  occurredAt < (wordAt?.[subject] ?? occurredAt);

/** When the last word on each subject came about, once an event that follows from a word is there. */
export function heard(words: Words, { subject, occurredAt }: PathwayEvent): Words {
  const isWord = subject !== undefined && occurredAt !== undefined;
  return isWord && !isOvertaken(subject, { occurredAt }, words)
    ? { wordAt: { ...words.wordAt, [subject]: occurredAt } }
    : {};
}
