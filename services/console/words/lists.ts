import type { Agency } from '../../../schemas/agency';
import type { NeedsDomain } from '../../../schemas/needs-domain';
import type { Phase } from '../../../schemas/pathway';
import type { DeclineReason, ReturnReason } from '../../../schemas/step';

// The schemas' words in the order a reader is shown them; a missing one does not compile, and no schema is loaded.
const listOf = <Word extends string>(words: Record<Word, true>): readonly Word[] => Object.keys(words) as Word[];

export const agencies = listOf<Agency>({ prison: true, probation: true, community: true });

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

export const returnReasons = listOf<ReturnReason>({
  incomplete: true,
  'wrong-area': true,
  'conflict-of-interest': true,
  dispute: true,
});

export const declineReasons = listOf<DeclineReason>({
  'no-vacancy': true,
  'needs-not-met-here': true,
  'outside-area': true,
  'conflict-of-interest': true,
});

export const needsDomains = listOf<NeedsDomain>({
  accommodation: true,
  'attitudes-thinking-behaviour': true,
  'children-families-community': true,
  'drugs-and-alcohol': true,
  'education-skills-work': true,
  'finance-and-id': true,
  health: true,
});
