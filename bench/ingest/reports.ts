import { randomBytes, randomUUID } from 'node:crypto';
import type { Identifier } from '../../schemas/identifier';
import type { Report } from '../../schemas/reports/report';
import { createSeeded, type Seeded } from '../measure/seeded';

const REPORTS_A_PERSON = 40;
const DUPLICATES = 0.01;
const OUT_OF_ORDER = 0.02;
const INVALID = 0.001;

export type Load = { people: number; reports: Report[]; messages: (Report | 'invalid')[] };

/**
 * Forty reports a person of the types agencies send, people mixed: 1 % come twice, 2 % out of order, 0.1 % cannot be
 * read. The content follows the seed; numbers and ids are new, so that every repeat meets new people.
 */
export function createLoad(people: number, seed: number): Load {
  const seeded = createSeeded(seed);
  const stories = Array.from({ length: people }, () => life(REPORTS_A_PERSON, seeded));
  const reports = stories.flat();
  const mixed = shuffleTogether(stories, seeded);
  const messages = mixed.flatMap((report): (Report | 'invalid')[] => [
    report,
    ...(seeded.unit() < DUPLICATES ? [report] : []),
    ...(seeded.unit() < INVALID ? (['invalid'] as const) : []),
  ]);
  return { people, reports, messages };
}

/** What agencies say of one new person, in its order, so many reports long. */
export function life(reports: number, seeded: Seeded): Report[] {
  const person: Identifier = { scheme: 'NOMS', token: `v1.${randomBytes(32).toString('base64url')}` };
  return Array.from({ length: reports }, (_, i) => reportOf(person, i, seeded));
}

function reportOf(person: Identifier, i: number, seeded: Seeded): Report {
  const occurredAt = new Date(Date.UTC(2026, 0, 5, 9, i)).toISOString();
  const envelope = {
    id: randomUUID(),
    source: '/agencies/bench',
    occurredAt,
    recordedAt: new Date().toISOString(),
    identifiers: [person],
    correlationId: randomBytes(120).toString('hex'),
    schemaVersion: 1 as const,
  };
  if (i === 0)
    return {
      ...envelope,
      sourceAgency: 'prison',
      type: 'agency.custody.received',
      data: { establishment: 'LDI', legalStatus: 'sentenced' },
    };
  return seeded.pick(kinds)(envelope, i);
}

type Envelope = Omit<Report, 'type' | 'data' | 'sourceAgency'>;

const day = (i: number): string => new Date(Date.UTC(2027, 5, 1 + i)).toISOString().slice(0, 10);

const kinds: readonly ((envelope: Envelope, i: number) => Report)[] = [
  (envelope, i) => ({
    ...envelope,
    sourceAgency: 'prison',
    type: 'agency.sentence.dates-changed',
    data: { dates: { sentenceStart: '2025-03-03', conditionalRelease: day(i) } },
  }),
  (envelope, i) => ({
    ...envelope,
    sourceAgency: 'probation',
    type: 'agency.allocation.community-officer-changed',
    data: { allocationId: `allocation-${i}` },
  }),
  (envelope, i) => ({
    ...envelope,
    sourceAgency: 'prison',
    type: 'agency.step.completed',
    data: { step: 'handover-report', contentRef: `content/report-${i}`, covers: ['health', 'accommodation'] },
  }),
  (envelope) => ({
    ...envelope,
    sourceAgency: 'probation',
    type: 'agency.step.returned',
    data: { step: 'handover-report', reason: 'incomplete', missing: ['health'] },
  }),
  (envelope) => ({
    ...envelope,
    sourceAgency: 'probation',
    type: 'agency.step.accepted',
    data: { step: 'handover-report' },
  }),
  (envelope) => ({
    ...envelope,
    sourceAgency: 'probation',
    type: 'agency.step.withdrawn',
    data: { step: 'handover-report' },
  }),
  (envelope, i) => ({
    ...envelope,
    sourceAgency: 'community',
    type: 'agency.accommodation.booked',
    data: { booking: `booking-${i}` },
  }),
  (envelope) => ({
    ...envelope,
    sourceAgency: 'community',
    type: 'agency.step.declined',
    data: { step: 'accommodation-confirmed', reason: 'no-vacancy' },
  }),
  (envelope) => ({
    ...envelope,
    sourceAgency: 'probation',
    type: 'agency.step.accepted',
    data: { step: 'responsibility-transfer' },
  }),
  (envelope, i) => ({
    ...envelope,
    sourceAgency: 'prison',
    type: 'agency.person.registered',
    data: { detailsRef: `person/bench-${i}` },
  }),
  (envelope, i) => ({
    ...envelope,
    sourceAgency: 'community',
    type: 'agency.accommodation.confirmed',
    data: { booking: `booking-${i}` },
  }),
];

/** Each person's reports in their order, but for the few that change places with the one before; people mixed. */
function shuffleTogether(stories: readonly Report[][], seeded: Seeded): Report[] {
  const queues = stories.map((reports) => swapSome(reports, seeded));
  const mixed: Report[] = [];
  for (let waiting = queues.filter(({ length }) => length > 0); waiting.length > 0;) {
    const next = seeded.pick(waiting).shift();
    if (next !== undefined) mixed.push(next);
    waiting = waiting.filter(({ length }) => length > 0);
  }
  return mixed;
}

function swapSome(reports: readonly Report[], { unit }: Seeded): Report[] {
  const swapped = [...reports];
  for (let i = 1; i < swapped.length; i++) {
    const [before, here] = [swapped[i - 1], swapped[i]];
    if (before !== undefined && here !== undefined && unit() < OUT_OF_ORDER) swapped.splice(i - 1, 2, here, before);
  }
  return swapped;
}
