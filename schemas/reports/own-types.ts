import type { Agency } from '../agency';
import { Report, type ReportType } from './report';

export const reportTypes: readonly ReportType[] = Report.options.map(({ shape }) => shape.type.value);

/**
 * What a connected agency of each kind may tell at most. Acts that need a named person, and those that make two people
 * one, are for people and for the systems that keep the numbers.
 */
const families: Record<Agency, readonly string[]> = {
  prison: [
    ...['agency.custody.', 'agency.sentence.', 'agency.licence.', 'agency.person.registered'],
    // The person says it to whoever they see every day.
    'agency.agreement.',
  ],
  probation: ['agency.allocation.', 'agency.referral.sent', 'agency.supervision.', 'agency.licence.'],
  community: ['agency.referral.', 'agency.accommodation.'],
};

const answers: readonly ReportType[] = [
  'agency.step.accepted',
  'agency.step.returned',
  'agency.step.declined',
  'agency.step.offered-conditionally',
  'agency.step.completed',
  'agency.step.failed',
  'agency.step.withdrawn',
  'agency.step.question',
  'agency.notice.opened',
  'agency.notice.answered',
];

/** The types an agency of this kind may tell: its own facts, and answers to what it is asked. */
export const ownTypes = (kind: Agency): ReportType[] =>
  reportTypes.filter((type) => answers.includes(type) || families[kind].some((family) => type.startsWith(family)));
