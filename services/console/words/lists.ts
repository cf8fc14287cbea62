import type { Agency } from '../../../schemas/agency';
import type { AccessPurpose } from '../../../schemas/api/access';
import type { NeedsDomain } from '../../../schemas/needs-domain';
import type { StepPlace } from '../../../schemas/api/pathway';
import type { DecideTrackRequest, RecordObservationRequest } from '../../../schemas/api/pathway-act';
import type { Scheme } from '../../../schemas/identifier';
import type { PlanRequest } from '../../../schemas/api/plan';
import type { Lead, Phase } from '../../../schemas/pathway';
import type { DeclineReason, ReturnReason, Track } from '../../../schemas/step';
import type {
  CorrectionReason,
  ExtensionReason,
  FailReason,
  OverrideReason,
  ReassignReason,
  SkipReason,
} from '../../../schemas/work-reason';

// The schemas' words in the order a reader is shown them; a missing one does not compile, and no schema is loaded.
const listOf = <Word extends string>(words: Record<Word, true>): readonly Word[] => Object.keys(words) as Word[];

export const agencies = listOf<Agency>({ prison: true, probation: true, community: true });

export const schemes = listOf<Scheme>({ NOMS: true, CRN: true });

export const legalStatuses = listOf<PlanRequest['legalStatus']>({ sentenced: true, remand: true, immigration: true });

export const accessPurposes = listOf<AccessPurpose>({
  'case-work': true,
  cover: true,
  complaint: true,
  inspection: true,
  emergency: true,
});

export const leads = listOf<Lead>({ prison: true, community: true });

export const tracks = listOf<Track>({
  standard: true,
  enhanced: true,
  specialised: true,
  rapid: true,
  'cross-border': true,
});

export const legalBases = listOf<DecideTrackRequest['legalBasis']>({
  statute: true,
  'court-order': true,
  agreement: true,
});

export const observationSettings = listOf<RecordObservationRequest['setting']>({
  unit: true,
  work: true,
  education: true,
  training: true,
  programme: true,
  recreation: true,
  meeting: true,
});

export const phases = listOf<Phase>({
  intake: true,
  'custody-planning': true,
  'handover-upcoming': true,
  handover: true,
  'pre-release': true,
  'release-window': true,
  'early-community': true,
  supervision: true,
  aftercare: true,
  closed: true,
});

export const places = listOf<StepPlace>({ now: true, later: true, over: true });

const returnReasons = listOf<ReturnReason>({
  incomplete: true,
  'wrong-area': true,
  'conflict-of-interest': true,
  dispute: true,
});

const declineReasons = listOf<DeclineReason>({
  'no-vacancy': true,
  'needs-not-met-here': true,
  'outside-area': true,
  'conflict-of-interest': true,
});

const extensionReasons = listOf<ExtensionReason>({
  'waits-for-others': true,
  'person-not-available': true,
  'new-facts': true,
  workload: true,
});

const reassignReasons = listOf<ReassignReason>({
  absence: true,
  left: true,
  transferred: true,
  workload: true,
  'conflict-of-interest': true,
  'competence-missing': true,
});

const skipReasons = listOf<SkipReason>({
  'done-elsewhere': true,
  'not-needed': true,
  'person-declines': true,
  'too-late': true,
});

const failReasons = listOf<FailReason>({
  'not-reached': true,
  'not-arrived': true,
  'refused-by-person': true,
  'service-ended': true,
});

export const overrideReasons = listOf<OverrideReason>({
  safety: true,
  continuity: true,
  'agreed-between-agencies': true,
  'no-one-available': true,
});

const correctionReasons = listOf<CorrectionReason>({
  'new-facts': true,
  'recorded-in-error': true,
  'wrong-person': true,
});

/** The coded reasons of the acts that need one. */
export const reasonsOf = {
  return: returnReasons,
  decline: declineReasons,
  extend: extensionReasons,
  reassign: reassignReasons,
  skip: skipReasons,
  fail: failReasons,
  waive: overrideReasons,
  correct: correctionReasons,
} as const;

export const needsDomains = listOf<NeedsDomain>({
  accommodation: true,
  'attitudes-thinking-behaviour': true,
  'children-families-community': true,
  'drugs-and-alcohol': true,
  'education-skills-work': true,
  'finance-and-id': true,
  health: true,
});
