import type { SentenceDates } from '../../schemas/reports/sentence';
import type { LocalDate } from '../../schemas/time';
import { setAside, type Expected } from './given';
import {
  absence,
  accepted,
  agreed,
  areaNamed,
  atLarge,
  completed,
  confirmed,
  crn,
  datesChanged,
  declined,
  died,
  disagreed,
  foreignDecision,
  handedTo,
  handoverReport,
  inRole,
  licence,
  linked,
  merged,
  noms,
  number,
  officerNamed,
  profileMoved,
  recalled,
  received,
  released,
  removedAbroad,
  returned,
  statusChanged,
  stayLost,
  toHospital,
  trackDecided,
  transferred,
  unmerged,
  type Told,
} from './reports';

/** What happened so many days from today, and who says so; all of it is told today. */
export type Said = [days: number, told: Told];

/**
 * Told one after the other, these words lead to these events, and never to those; `begunWith` an earlier version of the
 * profile.
 */
export type ExceptionalStory = { begunWith?: number; said: Said[]; leadsTo: Expected[]; never?: Expected[] };

/** The local day so many days from today. */
export type Day = (days: number) => LocalDate;

export type Stories = Record<string, ExceptionalStory>;
type Past = { known: Said[]; near: Said[]; outside: Said[]; sentenced: (inDays: number, more?: SentenceDates) => Told };

/** Inside with a release far ahead, inside with one so near that places are looked for, and on licence for a month. */
export function pastOf(day: Day): Past {
  const sentenced = (inDays: number, more: SentenceDates = {}): Told =>
    datesChanged({ sentenceStart: day(-500), conditionalRelease: day(inDays), ...more });
  const inside: Said = [-60, received()];
  return {
    sentenced,
    known: [inside, [-59, sentenced(700)]],
    near: [inside, [-59, sentenced(100)]],
    outside: [
      [-90, received()],
      [-89, sentenced(-30)],
      [-30, released()],
    ],
  };
}

const other = number('NOMS', 'E');

/** Every exceptional case in which what is said is enough. */
export function exceptionalStories(day: Day): Stories {
  const past = pastOf(day);
  return {
    ...ofDates(past, day),
    ...ofMovements(past),
    ...ofRecalls(past, day),
    ...ofAgencies(past, day),
    ...ofRecords(past),
  };
}

const ofDates = ({ near, known, sentenced }: Past, day: Day): Stories => ({
  'release-date-moves': {
    said: [
      ...near,
      [-5, accepted('accommodation-confirmed')],
      [-4, confirmed()],
      [-4, licence('submitted')],
      [-3, sentenced(160)],
      [0, sentenced(1)],
    ],
    leadsTo: [
      ['step.reopened', { step: 'accommodation-confirmed', reason: 'release-date-moved' }],
      ['step.reopened', { step: 'licence-draft', reason: 'release-date-moved' }],
      ['plan.revised', { trigger: 'dates-changed' }],
      ['step.called', { step: 'accommodation-tonight' }],
    ],
    never: [['step.reopened', { step: 'needs-mapping' }]],
  },
  'date-unknown': {
    said: [
      [-60, received()],
      [-59, datesChanged({ sentenceStart: day(-500) })],
      [0, completed('needs-mapping')],
    ],
    leadsTo: [['step.completed', { step: 'needs-mapping' }]],
    never: [['responsibility.changed'], ['step.opened', { step: 'handover-report' }]],
  },
  'remand-released-by-a-court': {
    said: [
      [-8, received({ legalStatus: 'remand' })],
      [0, released('unplanned')],
    ],
    leadsTo: [
      ['step.called', { step: 'duty-officer-named', evidence: 'unplanned' }],
      ['step.called', { step: 'licence-letter' }],
      ['step.called', { step: 'accommodation-tonight' }],
    ],
    never: [setAside('identity-disputed')],
  },
  'time-served': {
    said: [...near, [-5, accepted('accommodation-confirmed')], [-4, confirmed()], [0, released('time-served')]],
    leadsTo: [
      ['step.called', { step: 'duty-officer-named' }],
      ['step.called', { step: 'licence-letter' }],
    ],
    never: [['step.called', { step: 'accommodation-tonight' }]],
  },
  'home-detention': {
    said: [...known, [0, sentenced(700, { homeDetention: day(200) })]],
    leadsTo: [
      ['plan.revised', { dates: expect.objectContaining({ release: day(200) }) as never }],
      ['step.called', { step: 'address-check' }],
    ],
  },
  'early-scheme': {
    said: [...known, [0, sentenced(700, { homeDetention: day(200), earlyScheme: day(150) })]],
    leadsTo: [
      ['plan.revised', { dates: expect.objectContaining({ release: day(150) }) as never }],
      ['step.called', { step: 'address-check' }],
    ],
  },
});

const ofMovements = ({ known, near }: Past): Stories => ({
  'temporary-release': {
    said: [...known, [-4, absence('started')], [-2, absence('overdue')], [-1, absence('returned', '24')]],
    leadsTo: [
      ['pathway.condition-set', { condition: 'temporarily-released' }],
      ['pathway.escalated', { reason: 'absence-overdue' }],
      ['pathway.condition-cleared', { condition: 'temporarily-released' }],
      ['pathway.escalated', { reason: 'probable-recall' }],
    ],
    never: [['pathway.condition-set', { condition: 'recalled' }], ['step.cancelled']],
  },
  'transfer-between-prisons': {
    said: [
      ...known,
      [-4, handedTo('needs-mapping', 'officer-1', 'prison')],
      [-3, transferred()],
      [0, transferred('ZZB')],
      [0, accepted('custody-transfer')],
    ],
    leadsTo: [
      ['pathway.condition-set', { condition: 'in-transit' }],
      ['step.offered', { step: 'custody-transfer', to: 'prison' }],
      ['step.accepted', { step: 'custody-transfer', by: 'prison' }],
      ['step.reassigned', { step: 'needs-mapping', to: 'ZZB', reason: 'transferred' }],
    ],
  },
  'transfer-between-areas': {
    said: [...known, [-3, areaNamed('North')], [0, areaNamed('South')], [0, returned('area-transfer', 'dispute')]],
    leadsTo: [
      ['step.completed', { step: 'probation-area-named' }],
      ['step.offered', { step: 'area-transfer', to: 'probation' }],
      ['step.escalated', { step: 'area-transfer', to: 'panel', reason: 'dispute' }],
    ],
  },
  'secure-hospital': {
    said: [...known, [-9, toHospital()], [0, received({ establishment: 'ZZB' })]],
    leadsTo: [
      ['pathway.condition-set', { condition: 'suspended-hospital' }],
      ['pathway.condition-cleared', { condition: 'suspended-hospital' }],
      ['plan.revised', { trigger: 'resumed' }],
    ],
    never: [['step.cancelled']],
  },
  deportation: {
    said: [...near, [-5, removedAbroad()], [0, received()]],
    leadsTo: [
      ['pathway.condition-set', { condition: 'suspended-abroad' }],
      ['step.cancelled', { step: 'accommodation-confirmed', reason: 'removed' }],
      ['plan.revised', { trigger: 'resumed' }],
    ],
    never: [['step.cancelled', { step: 'victim-notice' }]],
  },
  'at-large': {
    said: [...near, [-5, atLarge()], [0, received()]],
    leadsTo: [
      ['pathway.condition-set', { condition: 'suspended-at-large' }],
      ['pathway.escalated', { to: 'case-coordinator', reason: 'at-large' }],
      ['pathway.condition-cleared', { condition: 'suspended-at-large' }],
    ],
  },
});

const ofRecalls = ({ outside, sentenced }: Past, day: Day): Stories => ({
  recall: {
    said: [...outside, [-1, recalled()], [0, sentenced(40)]],
    leadsTo: [
      ['pathway.condition-set', { condition: 'recalled', cycle: 2, recall: 'standard' }],
      ['step.cancelled', { step: 'first-contact', reason: 'recalled' }],
      ['step.reopened', { step: 'released', reason: 'recalled' }],
      ['step.reopened', { step: 'first-contact', reason: 'recalled' }],
    ],
  },
  'fixed-term-recall': {
    said: [...outside, [-1, recalled('fixed-term')]],
    leadsTo: [
      ['pathway.condition-set', { condition: 'recalled', cycle: 2, recall: 'fixed-term' }],
      ['plan.revised', { dates: expect.objectContaining({ release: day(27) }) as never }],
    ],
  },
});

const ofAgencies = ({ known, near }: Past, day: Day): Stories => ({
  'to-another-country': {
    said: [
      ...known,
      [-9, trackDecided('cross-border', [])],
      [-8, completed('foreign-certificate', 'probation')],
      [0, foreignDecision('refused')],
    ],
    leadsTo: [
      ['step.called', { step: 'foreign-certificate' }],
      ['step.completed', { step: 'foreign-certificate' }],
      ['pathway.escalated', { reason: 'foreign-refusal' }],
    ],
  },
  'agreement-refused': {
    said: [
      ...known,
      [-9, completed('needs-mapping')],
      [-8, disagreed('mentoring')],
      [-7, agreed('mentoring')],
      [0, disagreed('mentoring')],
    ],
    leadsTo: [
      ['step.completed', { step: 'agreement-and-information' }],
      ['step.cancelled', { step: 'mentor-start', reason: 'agreement-withdrawn' }],
      ['step.reopened', { step: 'mentor-start', reason: 'agreement-given' }],
    ],
    never: [['step.cancelled', { step: 'handover-report' }]],
  },
  'agency-declines': {
    said: [
      ...near,
      [-6, declined('accommodation-confirmed')],
      [-5, declined('accommodation-confirmed', 'outside-area')],
      [-4, declined('accommodation-confirmed')],
    ],
    leadsTo: [
      ['step.offered', { step: 'accommodation-confirmed', candidate: 'community-accommodation-service' }],
      ['step.offered', { step: 'accommodation-confirmed', candidate: 'local-authority-housing' }],
      ['step.escalated', { step: 'accommodation-confirmed', to: 'panel', reason: 'no-candidate-left' }],
    ],
  },
  'place-lost': {
    said: [...near, [-6, accepted('accommodation-confirmed')], [-5, confirmed()], [0, stayLost('cancelled')]],
    leadsTo: [['step.reopened', { step: 'accommodation-confirmed', reason: 'accommodation-lost' }]],
  },
  'owner-leaves': {
    said: [
      ...near,
      [-9, officerNamed()],
      [-8, handoverReport()],
      [-7, handedTo('handover-report', 'team-1')],
      [0, accepted('handover-report')],
    ],
    leadsTo: [
      ['step.reassigned', { step: 'handover-report', to: 'team-1', reason: 'absence' }],
      ['step.accepted', { step: 'handover-report', by: 'probation' }],
    ],
  },
  'one-of-two-leaves': {
    said: [
      ...known,
      [-9, trackDecided('specialised', ['worker-1', 'worker-2'], day(90))],
      [-8, handedTo('needs-mapping', 'worker-1', 'prison')],
      [0, handedTo('needs-mapping', 'team-1', 'prison')],
    ],
    leadsTo: [
      ['step.reassigned', { step: 'needs-mapping', to: 'team-1' }],
      ['pathway.escalated', { to: 'supervisor', reason: 'pair-rule' }],
    ],
  },
});

const ofRecords = ({ known, near, sentenced }: Past): Stories => ({
  death: {
    said: [...near, [0, died()]],
    leadsTo: [
      ['step.cancelled', { step: 'accommodation-confirmed', reason: 'died' }],
      ['pathway.closed', { reason: 'died', task: 'bereavement' }],
    ],
  },
  'duplicate-merged': {
    said: [...known, [-2, linked(noms, crn)], [0, merged(other, noms)]],
    leadsTo: [['identity.merged', { surviving: other, removed: noms }]],
    never: [['pathway.condition-set']],
  },
  unmerge: {
    said: [
      ...known,
      [-3, merged(other, noms)],
      [-2, unmerged(other, noms)],
      [0, inRole('case-coordinator', linked(noms, crn))],
    ],
    leadsTo: [
      ['identity.unmerged', { reactivated: other, remaining: noms }],
      ['pathway.condition-set', { condition: 'disputed-identity' }],
      ['pathway.condition-cleared', { condition: 'disputed-identity' }],
    ],
  },
  administrative: {
    said: [...near, [0, merged(number('NOMS', 'F'), number('NOMS', 'G'))]],
    leadsTo: [setAside('no-change')],
    never: [['step.completed', { step: 'released' }], ['pathway.closed'], ['pathway.condition-set']],
  },
  'late-and-out-of-order': {
    said: [
      ...near,
      [-10, accepted('handover-report')],
      [-4, handoverReport()],
      [-4, handoverReport()],
      [-5800, released()],
      [-80, sentenced(90)],
      [-3, accepted('handover-report', 1)],
      [-2, accepted('handover-report', 1)],
    ],
    leadsTo: [
      setAside('nothing-offered'),
      setAside('before-sentence'),
      setAside('stale'),
      ['step.accepted', { step: 'handover-report' }],
      setAside('no-change'),
    ],
    never: [['step.completed', { step: 'released' }]],
  },
  'profile-moved': {
    begunWith: 1,
    said: [...near, [-1, officerNamed()], [0, inRole('case-coordinator', profileMoved(2))], [0, profileMoved(1)]],
    leadsTo: [
      ['profile.moved', { profile: 'gb-eaw', from: 1, to: 2, reason: 'law-changed' }],
      ['plan.revised', { trigger: 'profile-moved' }],
      ['step.opened', { step: 'needs-mapping' }],
      setAside('not-entitled'),
    ],
    never: [['step.reopened', { step: 'community-officer-named' }]],
  },
  'conviction-quashed': {
    said: [...near, [0, statusChanged('conviction-quashed')]],
    leadsTo: [['pathway.closed', { reason: 'conviction-quashed' }]],
  },
  'opened-in-error': {
    said: [...known, [0, statusChanged('opened-in-error')]],
    leadsTo: [['pathway.closed', { reason: 'opened-in-error' }]],
  },
});
