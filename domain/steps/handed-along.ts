import type { StepKey } from '../../schemas/step';
import type { Draft } from '../pathway/draft';
import type { PathwayState, Setting, Step } from '../pathway/state';
import { takeovers } from '../pathway/takeover';
import { definitionOf, isPending, ownerOf } from './readiness';

const isTakeover = (key: StepKey): boolean => (Object.values(takeovers) as StepKey[]).includes(key);

/**
 * A prison or an area said yes to somebody moved there: what of its agency's steps stood with members of the place
 * before is the new one's from then on, and no sooner. `evidence` of the step is that place.
 */
export function handedAlong({ key, evidence }: Step, { steps }: PathwayState, { profile }: Setting): Draft[] {
  const by = definitionOf(profile, key)?.owner;
  if (!isTakeover(key) || by === undefined || evidence === undefined) return [];
  return profile.steps.flatMap((definition): Draft[] => {
    const step = steps[definition.key];
    const goesAlong =
      step?.assignee !== undefined &&
      isPending(step, definition) &&
      ownerOf(step, definition) === by &&
      step.key !== key;
    if (!goesAlong) return [];
    return [{ type: 'transition.step.reassigned', data: { step: step.key, to: evidence, by, reason: 'transferred' } }];
  });
}
