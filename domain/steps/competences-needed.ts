import type { Competence } from '../../schemas/step';
import type { PathwayState } from '../pathway/state';
import type { StepDefinition } from '../profiles/step-definition';

/** What whoever does a step must have learned: asked on the specialised track, unless it is waived for a time. */
export const competencesNeeded = (
  { competences = [] }: StepDefinition,
  { track, steps }: Pick<PathwayState, 'track' | 'steps'>,
): readonly Competence[] =>
  track !== 'specialised' || steps['competence-check']?.waivedUntil !== undefined ? [] : competences;
