import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { definitionOf } from '../steps/readiness';
import { called } from './call';
import { cancelled } from './closing';
import type { Draft } from './draft';
import type { PathwayState, Setting, Step } from './state';

/** The steps with which a place takes a person over from another of its agency, and what the place is to the person. */
export const takeovers = { establishment: 'custody-transfer', area: 'area-transfer' } as const satisfies Record<
  string,
  StepKey
>;
type Place = keyof typeof takeovers;

/** Nobody has said yes yet, and somebody still should. */
const isAwaited = (step: Step | undefined): boolean =>
  step !== undefined && ['planned', 'open', 'offered', 'returned'].includes(step.status);

/** The place a person is leaving: until another one has said yes, and then no longer, it is the first one left. */
export const leaving = (place: Place, state: PathwayState): string | undefined =>
  isAwaited(state.steps[takeovers[place]]) ? state.leaving?.[place] : undefined;

/** A person has gone on from where they were; who answers is still whoever did before the first of the moves. */
export const leftFrom = (place: Place, state: PathwayState): Pick<PathwayState, 'leaving'> => ({
  leaving: { ...state.leaving, [place]: leaving(place, state) ?? state[place] },
});

type Move = { to: string; calledAt: Instant; setting: Setting };

/** The new place is asked, and one that was asked before is not; whoever is back where they left from needs nobody. */
export function movedOn(place: Place, state: PathwayState, { to, ...call }: Move): Draft[] {
  const key = takeovers[place];
  if (leaving(place, state) === to) return [cancelled(key, 'done-otherwise')];
  const definition = definitionOf(call.setting.profile, key);
  const isAsked = isAwaited(state.steps[key]) && state.steps[key]?.evidence === to;
  return definition === undefined || isAsked ? [] : [called(definition, state, { ...call, evidence: to })];
}
