import { digestOf } from '../../domain/pathway/digest';
import type { Agency, Role } from '../../schemas/agency';
import type { Identifier } from '../../schemas/identifier';
import type { NeedsDomain } from '../../schemas/needs-domain';
import type { ForeignDecision } from '../../schemas/reports/allocation';
import type { LegalStatus, RecallKind, ReleaseKind } from '../../schemas/reports/custody';
import type { AgreementScope } from '../../schemas/reports/person';
import type { Report, ReportOf, ReportType } from '../../schemas/reports/report';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { OfferCondition } from '../../schemas/reports/step';
import type { Answer, DeclineReason, ReturnReason, StepKey, Track } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { inLondon } from './setting';

/** What somebody says, still without its time. */
export type Told = (at: Instant) => Report;

type Fact = { [T in ReportType]: { type: T; data: ReportOf<T>['data'] } }[ReportType];

/** The shape of a token, of nobody: the number is made up and so is the letter. */
export const number = (scheme: Identifier['scheme'], letter: string): Identifier => ({
  scheme,
  token: `v1.${letter.repeat(43)}`,
});

export const noms = number('NOMS', 'A');
export const crn = number('CRN', 'B');

const tell =
  (sourceAgency: Agency, fact: Fact, identifiers: Identifier[] = [noms]): Told =>
  (at) => ({
    id: `${fact.type}/${digestOf([sourceAgency, at, fact.data, identifiers])}`,
    source: `/${sourceAgency}/made-up`,
    sourceAgency,
    occurredAt: at,
    recordedAt: at,
    identifiers,
    schemaVersion: 1,
    ...fact,
  });

/** A report that happened, was recorded and is taken at one time of London's clocks. */
export const on = (text: string, told: Told): Report => told(inLondon(text));

/** It happened then; it is told only now. */
export const happened =
  (text: string, told: Told): Told =>
  (at) => ({ ...told(inLondon(text)), recordedAt: at });

/** It was recorded then, and arrives only now. */
export const recorded =
  (text: string, told: Told): Told =>
  (at) => ({ ...told(at), recordedAt: inLondon(text) });

/** The same words from another agency. */
export const by =
  (sourceAgency: Agency, told: Told): Told =>
  (at) => ({ ...told(at), sourceAgency, id: `${told(at).id}/${sourceAgency}` });

/** The same words from one provider, which is asked by `provides` and speaks for no other. */
export const provider =
  (provides: string, told: Told): Told =>
  (at) => ({ ...told(at), provides: [provides] });

/** The same words under another number. */
export const under =
  (identifier: Identifier, told: Told): Told =>
  (at) => ({ ...told(at), identifiers: [identifier], id: `${told(at).id}/${identifier.token}` });

/** The same words under another id: another report. */
export const as =
  (id: string, told: Told): Told =>
  (at) => ({ ...told(at), id });

export const received = (
  data: { establishment?: string; legalStatus?: LegalStatus; movementCode?: string } = {},
): Told =>
  tell('prison', {
    type: 'agency.custody.received',
    data: { establishment: 'ZZA', legalStatus: 'sentenced', ...data },
  });
export const registered = (detailsRef = 'person/details-1'): Told =>
  tell('prison', { type: 'agency.person.registered', data: { detailsRef } });
export const linked = (...identifiers: Identifier[]): Told =>
  tell('probation', { type: 'agency.identity.linked', data: {} }, identifiers);
export const datesChanged = (dates?: SentenceDates): Told =>
  tell('prison', { type: 'agency.sentence.dates-changed', data: dates === undefined ? {} : { dates } });
export const released = (kind: ReleaseKind = 'conditional'): Told =>
  tell('prison', { type: 'agency.custody.released', data: { kind } });
/** The same release once more, on the day it really was. */
export const releasedInstead = (kind: ReleaseKind = 'conditional'): Told =>
  tell('prison', { type: 'agency.custody.released', data: { kind, correction: 'recorded-in-error' } });
export const recalled = (
  kind: RecallKind = 'standard',
  more: { establishment?: string; termDays?: number } = {},
): Told => tell('prison', { type: 'agency.custody.recalled', data: { kind, ...more } });
export const transferred = (establishment?: string): Told =>
  tell('prison', { type: 'agency.custody.transferred', data: establishment === undefined ? {} : { establishment } });
export const absence = (kind: 'started' | 'returned' | 'overdue', movementCode?: string): Told =>
  tell('prison', {
    type: 'agency.custody.temporary-absence',
    data: { kind, ...(movementCode === undefined ? {} : { movementCode }) },
  });
export const toHospital = (): Told => tell('prison', { type: 'agency.custody.moved-to-secure-hospital', data: {} });
export const removedAbroad = (): Told => tell('prison', { type: 'agency.custody.removed-or-deported', data: {} });
export const atLarge = (): Told => tell('prison', { type: 'agency.custody.unlawfully-at-large', data: {} });
export const statusChanged = (ends: 'conviction-quashed' | 'opened-in-error'): Told =>
  tell('prison', { type: 'agency.sentence.status-changed', data: { legalStatus: 'sentenced', ends } });
export const legalStatus = (now: LegalStatus): Told =>
  tell('prison', { type: 'agency.sentence.status-changed', data: { legalStatus: now } });
export const areaNamed = (to: string): Told =>
  tell('probation', { type: 'agency.supervision.transferred', data: { to } });
export const allocationDeclined = (): Told =>
  tell('probation', { type: 'agency.allocation.declined', data: { reason: 'wrong-area' } });
export const foreignDecision = (decision: ForeignDecision): Told =>
  tell('probation', { type: 'agency.supervision.foreign-decision', data: { country: 'NO', decision } });
export const proposed = (release: string): Told =>
  tell('probation', { type: 'agency.release-date.proposed', data: { release } });
export const prisonOfficer = (allocationId: string): Told =>
  tell('prison', { type: 'agency.allocation.prison-officer-changed', data: { allocationId } });
export const referralSent = (referral = 'referral-1'): Told =>
  tell('probation', { type: 'agency.referral.sent', data: { referral } });
export const departed = (booking = 'booking-1'): Told =>
  tell('community', { type: 'agency.accommodation.departed', data: { booking } });
export const agreed = (scope: AgreementScope): Told =>
  tell('prison', { type: 'agency.agreement.given', data: { scope } });
export const disagreed = (scope: AgreementScope): Told =>
  tell('prison', { type: 'agency.agreement.withdrawn', data: { scope } });
export const merged = (surviving: Identifier, removed: Identifier): Told =>
  tell('prison', { type: 'agency.identity.merged', data: { surviving, removed } }, [surviving, removed]);
/** Two numbers turn out to be one person's, and another pathway is the one that goes on. */
export const mergedInto = (into: string, surviving: Identifier, removed: Identifier): Told =>
  tell('prison', { type: 'agency.identity.merged', data: { surviving, removed, into } }, [surviving, removed]);
export const unmerged = (reactivated: Identifier, remaining: Identifier): Told =>
  tell('prison', { type: 'agency.identity.unmerged', data: { reactivated, remaining } }, [reactivated, remaining]);
export const licence = (what: 'submitted' | 'approved' | 'activated' | 'inactivated'): Told =>
  tell('prison', { type: `agency.licence.${what}`, data: { licence: 'licence-1' } });
export const stayLost = (what: 'expired' | 'cancelled', booking = 'booking-1'): Told =>
  tell('community', { type: `agency.accommodation.${what}`, data: { booking } });
export const trackDecided = (
  track: Track,
  workers: string[] = ['worker-1', 'worker-2'],
  reviewOn = '2025-09-01',
): Told =>
  inRole(
    'supervisor',
    tell('probation', {
      type: 'agency.track.decided',
      data: { track, legalBasis: 'statute', factsRef: 'note/facts-1', reviewOn, workers },
    }),
  );

export const levelChanged = (level: string): Told =>
  tell('prison', { type: 'agency.custody.security-level-changed', data: { level } });

/** The same words from somebody in a role. */
export const inRole =
  (role: Role, told: Told): Told =>
  (at) => ({ ...told(at), actor: { role, ref: `${role}-1` } });
export const profileMoved = (version: number): Told =>
  tell('probation', { type: 'agency.profile.moved', data: { version, reason: 'law-changed' } });
export const overridden = (until = '2025-06-30'): Told =>
  tell('probation', { type: 'agency.lead.overridden', data: { lead: 'community', reason: 'safety', until } });
export const waived = (step: StepKey, until: string): Told =>
  tell('probation', { type: 'agency.step.waived', data: { step, until, reason: 'no-one-available' } });
export const skipped = (step: StepKey, agency: Agency = 'prison'): Told =>
  tell(agency, { type: 'agency.step.skipped', data: { step, reason: 'done-elsewhere' } });
export const failed = (step: StepKey): Told =>
  tell('prison', { type: 'agency.step.failed', data: { step, reason: 'not-reached' } });
export const nudged = (step: StepKey): Told => tell('prison', { type: 'agency.step.nudged', data: { step } });
export const asked = (step: StepKey): Told =>
  tell('probation', { type: 'agency.step.question', data: { step, noteRef: 'note/question-1' } });
export const moreTime = (step: StepKey, until: string): Told =>
  tell(receiver(step), { type: 'agency.step.extension-requested', data: { step, until, reason: 'waits-for-others' } });
export const handedTo = (step: StepKey, to: string, agency: Agency = 'probation'): Told =>
  tell(agency, { type: 'agency.step.reassigned', data: { step, to, reason: 'absence' } });
export const corrected = (step: StepKey, contentRef: string): Told =>
  tell('prison', { type: 'agency.step.corrected', data: { step, reason: 'new-facts', contentRef } });
/** Another answer in the place of the receiver's own, once something relied on that. */
export const meant = (step: StepKey, answer: Answer): Told =>
  tell(receiver(step), { type: 'agency.step.corrected', data: { step, reason: 'new-facts', answer } });
export const yesIf = (step: StepKey, condition: OfferCondition, by: string): Told =>
  tell('community', { type: 'agency.step.offered-conditionally', data: { step, condition, by } });

const ofNotice =
  (fact: Extract<Fact, { type: `agency.notice.${string}` }>): Told =>
  (at) =>
    ({ ...tell('community', fact)(at), source: '/notifier', sourceAgency: 'notifier' }) as Report;

/** Told by the notifier: who was told of a step, and what became of it. */
export const noticeSent = (step: StepKey, to = 'welfare-agency', notice = 'notice-1'): Told =>
  ofNotice({
    type: 'agency.notice.sent',
    data: { notice, step, to, channel: 'mail', messageId: `<${notice}@throughgate>` },
  });
export const noticeBecame = (what: 'delivered' | 'opened' | 'answered', notice = 'notice-1'): Told =>
  ofNotice({ type: `agency.notice.${what}`, data: { notice } });
export const noticeBounced = (notice = 'notice-1'): Told =>
  ofNotice({ type: 'agency.notice.bounced', data: { notice, reason: 'address-unknown' } });

export const died = (): Told => tell('prison', { type: 'agency.custody.died', data: {} });

export const officerNamed = (allocationId = 'allocation-1', officerRef?: string): Told =>
  tell('probation', {
    type: 'agency.allocation.community-officer-changed',
    data: { allocationId, ...(officerRef === undefined ? {} : { officerRef }) },
  });

const stay = (type: 'booked' | 'confirmed' | 'arrived' | 'not-arrived', booking: string, provider?: string): Told =>
  tell('community', {
    type: `agency.accommodation.${type}`,
    data: { booking, ...(provider === undefined ? {} : { provider }) },
  });
export const booked = (provider?: string, booking = 'booking-1'): Told => stay('booked', booking, provider);
export const confirmed = (booking = 'booking-1'): Told => stay('confirmed', booking);
export const arrived = (booking = 'booking-1'): Told => stay('arrived', booking);
export const notArrived = (booking = 'booking-1'): Told => stay('not-arrived', booking);

/** The agency that is asked. */
const receiver = (step: StepKey): Agency => {
  if (step === 'custody-transfer') return 'prison';
  const services: StepKey[] = ['accommodation-confirmed', 'health-continuity', 'exit-support-continuity'];
  return services.includes(step) ? 'community' : 'probation';
};

export const accepted = (step: StepKey, offer?: number): Told =>
  tell(receiver(step), {
    type: 'agency.step.accepted',
    data: { step, ...(offer === undefined ? {} : { offer }) },
  });
export const returned = (
  step: StepKey,
  reason: ReturnReason = 'incomplete',
  more: { offer?: number; missing?: NeedsDomain[]; noteRef?: string } = {},
): Told => tell(receiver(step), { type: 'agency.step.returned', data: { step, reason, ...more } });
export const declined = (
  step: StepKey,
  reason: DeclineReason = 'no-vacancy',
  more: { offer?: number; provider?: string } = {},
): Told => tell(receiver(step), { type: 'agency.step.declined', data: { step, reason, ...more } });
export const withdrawn = (step: StepKey): Told =>
  tell(receiver(step), { type: 'agency.step.withdrawn', data: { step } });

export const completed = (step: StepKey, agency: Agency = 'prison', proof?: string): Told =>
  tell(agency, { type: 'agency.step.completed', data: { step, ...(proof && { proof }) } });
export const handoverReport = (contentRef = 'content/report-1', covers: NeedsDomain[] = ['health']): Told =>
  tell('prison', { type: 'agency.step.completed', data: { step: 'handover-report', contentRef, covers } });

/** Two years from Monday 2025-03-03: release on Monday 2026-11-16, so handover on Monday 2026-03-02. */
export const sentence: SentenceDates = { sentenceStart: '2025-03-03', conditionalRelease: '2026-11-16' };

/** One release as it should go, further and further along. */
export const inCustody = [on('2025-03-03', received())];
export const dated = [...inCustody, on('2025-03-10', datesChanged(sentence))];
export const withOfficer = [...dated, on('2025-12-15', officerNamed())];
export const handingOver = [...withOfficer, on('2026-01-19', handoverReport())];
export const handedOver = [
  ...handingOver,
  on('2026-01-21', accepted('handover-report')),
  on('2026-01-22', accepted('responsibility-transfer')),
];
export const housed = [
  ...handedOver,
  on('2026-07-28', accepted('accommodation-confirmed')),
  on('2026-08-03', confirmed()),
];
export const outside = [...housed, on('2026-11-16 10:00', released())];
export const observed = (counterpartRef?: string): Told =>
  tell('prison', {
    type: 'agency.observation.recorded',
    data: { setting: 'work', noteRef: 'note/seen-1', differs: false, ...(counterpartRef && { counterpartRef }) },
  });
