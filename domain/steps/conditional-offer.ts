import type { OfferCondition } from '../../schemas/reports/step';
import type { Draft } from '../pathway/draft';
import type { ConditionalOffer, PathwayState, Setting, Step } from '../pathway/state';
import { definitionOf, isFinished } from './readiness';

type Around = { state: PathwayState; setting: Setting };

/** Whether what a yes hangs on has come true: a step finished, or a release date the prison calls sure. */
export function holds(condition: OfferCondition, { state, setting }: Around): boolean {
  if (condition === 'release-date-confirmed') return isConfirmed(state);
  const definition = definitionOf(setting.profile, condition);
  return definition !== undefined && isFinished(state.steps[condition], definition);
}

/** What was confirmed of the release before a recall says nothing of the next one. */
const isConfirmed = ({ sentence: { confirmedRelease }, dates }: PathwayState): boolean =>
  confirmedRelease !== undefined && confirmedRelease === dates.release;

/** A yes without an if, as soon as its condition holds. */
export const firmNow = (step: Step, { condition, by, offer }: ConditionalOffer, around: Around): Draft[] =>
  holds(condition, around)
    ? [{ type: 'transition.step.accepted', data: { step: step.key, offer: offer.offer, by, evidence: condition } }]
    : [];
