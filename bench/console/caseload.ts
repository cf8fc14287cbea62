import { randomBytes, randomUUID } from 'node:crypto';
import { decideAll } from '../../domain/pathway/decide';
import { newPathway } from '../../domain/pathway/evolve';
import type { Profile } from '../../domain/profiles/profile';
import { newestOf } from '../../domain/profiles/registry';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Identifier } from '../../schemas/identifier';
import type { Phase } from '../../schemas/pathway';
import type { Report } from '../../schemas/reports/report';
import type { Zone } from '../../schemas/time';
import type { Seeded } from '../measure/seeded';

export type Pathway = { id: string; detailsRef: string; name: string; phase: Phase; events: PathwayEvent[] };

const DAY_MS = 86_400_000;

/** Whatever an offset of an hour would change, it is not how many rows there are. */
const zone: Zone = {
  name: 'Europe/London',
  transitions: [{ at: '1970-01-01T00:00:00.000Z', offset: 0 }],
  until: '2050-01-01T00:00:00.000Z',
};

const profile: Profile = newestOf('gb-eaw') ?? missing();

function missing(): never {
  throw new Error('There is no profile gb-eaw.');
}

const firstNames = ['Ines', 'Arthur', 'Milan', 'Sofia', 'Luca', 'Nadia', 'Owen', 'Petra', 'Yusuf', 'Zora'];
const lastNames = ['Calloway', 'Bellweather', 'Ferretti', 'Holm', 'Ibsen', 'Jovanovic', 'Kendrick', 'Lindqvist'];

/** What agencies said of one made-up person who leaves within a year, and all that was decided by it. */
export function madeUpPathway(seeded: Seeded): Pathway {
  const token = `v1.${randomBytes(32).toString('base64url')}`;
  const detailsRef = `person/${token}`;
  const now = new Date().toISOString();
  const setting = { pathwayId: randomUUID(), personRef: `person-${randomUUID()}`, profile, zone };
  const inputs = saidOf({ token, detailsRef, now }, seeded).map((report) => ({ kind: 'report', now, report }) as const);
  const { state, events } = decideAll(inputs, newPathway, setting);
  const name = `${seeded.pick(firstNames)} ${seeded.pick(lastNames)} ${seeded.below(10_000)}`;
  return { id: setting.pathwayId, detailsRef, name, phase: state.phase, events };
}

type Person = { token: string; detailsRef: string; now: string };

function saidOf({ token, detailsRef, now }: Person, { below, unit }: Seeded): Report[] {
  const person: Identifier = { scheme: 'NOMS', token };
  const day = (away: number): string => new Date(Date.parse(now) + away * DAY_MS).toISOString().slice(0, 10);
  const told = (n: number) => ({
    id: randomUUID(),
    source: '/agencies/bench',
    sourceAgency: 'prison' as const,
    occurredAt: new Date(Date.parse(now) - (9 - n) * 60_000).toISOString(),
    recordedAt: now,
    identifiers: [person],
    schemaVersion: 1 as const,
  });
  const dates = { sentenceStart: day(-400), conditionalRelease: day(5 + below(300)) };
  const always: Report[] = [
    { ...told(0), type: 'agency.custody.received', data: { establishment: 'LDI', legalStatus: 'sentenced' } },
    { ...told(1), type: 'agency.person.registered', data: { detailsRef } },
    { ...told(2), type: 'agency.sentence.dates-changed', data: { dates } },
  ];
  const sometimes: Report[] = [
    {
      ...told(3),
      sourceAgency: 'probation',
      type: 'agency.allocation.community-officer-changed',
      data: { allocationId: 'allocation-1' },
    },
    {
      ...told(4),
      type: 'agency.step.completed',
      data: { step: 'handover-report', contentRef: 'content/report-1', covers: ['health', 'accommodation'] },
    },
    { ...told(5), sourceAgency: 'community', type: 'agency.accommodation.booked', data: { booking: 'booking-1' } },
  ];
  return [...always, ...sometimes.filter(() => unit() < 0.5)];
}
