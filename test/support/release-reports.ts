import type { Agency } from '../../schemas/agency';
import type { Identifier } from '../../schemas/identifier';
import type { Report, ReportOf, ReportType } from '../../schemas/reports/report';
import type { StepKey } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `v1.` and 43 letters: the shape of a token, of nobody. */
const noms: Identifier = { scheme: 'NOMS', token: `v1.${'N'.repeat(43)}` };
const crn: Identifier = { scheme: 'CRN', token: `v1.${'C'.repeat(43)}` };

type Circumstance = { by: Agency; occurredAt?: string; identifiers?: Identifier[] };

/**
 * The reports of one made-up release, seen from one day. Each has an id of its own, the same in every telling of the
 * story: `report-01`, `report-02`, ….
 */
export function releaseReports(today: Date) {
  let told = 0;
  const at = (days: number): string => new Date(today.getTime() + days * DAY_MS).toISOString();
  const day = (days: number): LocalDate => at(days).slice(0, 10);
  const say = <T extends ReportType>(type: T, data: ReportOf<T>['data'], circumstance: Circumstance): Report => {
    const { by, occurredAt = at(0), identifiers = [by === 'prison' ? noms : crn] } = circumstance;
    const id = `report-${String((told += 1)).padStart(2, '0')}`;
    const envelope = { id, source: `/${by}/tests`, sourceAgency: by, occurredAt, recordedAt: at(0), identifiers };
    return { ...envelope, schemaVersion: 1, type, data } as Report;
  };
  return { at, day, say, ...spokenBy(say), ...datedBy(say, { at, day }) };
}

export type ReleaseReports = ReturnType<typeof releaseReports>;
type Say = <T extends ReportType>(type: T, data: ReportOf<T>['data'], circumstance: Circumstance) => Report;

const spokenBy = (say: Say) => ({
  registered: () => say('agency.person.registered', { detailsRef: `person/${noms.token}` }, { by: 'prison' }),
  linked: () => say('agency.identity.linked', {}, { by: 'probation', identifiers: [noms, crn] }),
  officerNamed: (allocationId: string) =>
    say('agency.allocation.community-officer-changed', { allocationId }, { by: 'probation' }),
  handedOver: (content: string) =>
    say(
      'agency.step.completed',
      { step: 'handover-report', contentRef: `content/${content}`, covers: ['accommodation', 'health'] },
      { by: 'prison' },
    ),
  accepted: (step: 'handover-report' | 'responsibility-transfer', offer?: number) =>
    say('agency.step.accepted', { step, ...(offer === undefined ? {} : { offer }) }, { by: 'probation' }),
  returned: () =>
    say(
      'agency.step.returned',
      { step: 'handover-report', reason: 'incomplete', missing: ['health'], noteRef: 'note/what-is-missing' },
      { by: 'probation' },
    ),
  withdrawn: (by: Agency) => say('agency.step.withdrawn', { step: 'handover-report' }, { by }),
  declined: () =>
    say('agency.step.declined', { step: 'accommodation-confirmed', reason: 'no-vacancy' }, { by: 'community' }),
  booked: () => say('agency.accommodation.booked', { booking: 'booking-1' }, { by: 'community' }),
  confirmed: () => say('agency.accommodation.confirmed', { booking: 'booking-1' }, { by: 'community' }),
  arrived: () => say('agency.accommodation.arrived', { booking: 'booking-1' }, { by: 'community' }),
  done: (step: StepKey) => say('agency.step.completed', { step }, { by: 'prison' }),
  met: () => say('agency.step.completed', { step: 'first-contact' }, { by: 'probation' }),
  released: () => say('agency.custody.released', { kind: 'conditional' }, { by: 'prison' }),
  died: () => say('agency.custody.died', {}, { by: 'prison' }),
});

type Dated = { at: (days: number) => string; day: (days: number) => LocalDate };

/** Received 400 days ago where nothing else is said; a release `inDays` has its handover 8 months and 14 days before. */
const datedBy = (say: Say, { at, day }: Dated) => ({
  received: (daysAgo = 400) =>
    say(
      'agency.custody.received',
      { establishment: 'ZZA', legalStatus: 'sentenced' },
      { by: 'prison', occurredAt: at(-daysAgo) },
    ),
  sentenced: (inDays: number, confirmed?: number) =>
    say(
      'agency.sentence.dates-changed',
      {
        dates: {
          sentenceStart: day(-500),
          conditionalRelease: day(inDays),
          ...(confirmed === undefined ? {} : { confirmedRelease: day(confirmed) }),
        },
      },
      { by: 'prison' },
    ),
});
