import type { EventOf } from '../../schemas/events/event';
import type { PathwayConcern } from '../../schemas/events/pathway';
import type { Condition } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import type { StepDefinition } from '../profiles/step-definition';
import { offerOf } from '../steps/offer';
import { isPending } from '../steps/readiness';
import type { Draft } from './draft';
import { ifNews, isKnownSince } from './known-facts';
import { isOvertaken } from './last-word';
import { becoming, planRevised } from './plan';
import { reopening } from './reopening';
import { isSuspended } from './pathway-clocks';
import type { Moment, PathwayState, Setting, Step } from './state';
import { replyClock } from './step-clocks';
import { recorded } from './take-record';

/** A report of where somebody went or came. */
export type Movement = { type: string; occurredAt: Instant; data: { establishment?: string | undefined } };

type ConditionSet = EventOf<'transition.pathway.condition-set'>['data'];

/** A condition that comes to hold in a cycle, by default the present one; nothing where it holds already. */
export const set = (condition: Condition, { conditions, ...state }: PathwayState, cycle = state.cycle): Draft[] => {
  const data: ConditionSet = { condition, cycle };
  return conditions.includes(condition) ? [] : [{ type: 'transition.pathway.condition-set', data }];
};

/** The same, of somebody whose release nobody told yet: from licence it is a recall as well. */
export const setAhead = (condition: Condition, state: PathwayState): Draft[] =>
  state.conditions.includes(condition)
    ? []
    : [{ type: 'transition.pathway.condition-set', data: { condition, cycle: state.cycle, ahead: true } }];

export const cleared = ({ conditions }: PathwayState, meant: (condition: Condition) => boolean): Draft[] =>
  conditions.filter(meant).map((condition) => ({ type: 'transition.pathway.condition-cleared', data: { condition } }));

export const concern = (reason: PathwayConcern): Draft => ({
  type: 'transition.pathway.escalated',
  data: { to: 'case-coordinator', reason },
});

/** What the prison's code of a place says of where the person is, where that is news; an older word is none. */
export function movedTo({ data: { establishment }, ...movement }: Movement, state: PathwayState): Draft[] {
  const isNews = establishment !== undefined && establishment !== state.establishment;
  return isNews && !isKnownSince('establishment', movement, state)
    ? ifNews(recorded('establishment', { establishment }), movement, state)
    : [];
}

/** What kept a person from where they should be ends as soon as they are back inside. */
export const isAway = (condition: Condition): boolean =>
  condition.startsWith('suspended-') || condition === 'in-transit' || condition === 'temporarily-released';

/**
 * Inside again: what kept the person away ends, and the plan counts on from here. Who comes back from abroad has a
 * release ahead after all: what the community left is needed again, and a coordinator hears of the re-entry.
 */
export function backInside(movement: Movement, state: PathwayState, moment: Moment): Draft[] {
  const { setting } = moment;
  const back = isOvertaken('whereabouts', movement, state) ? [] : cleared(state, isAway);
  const moved = movedTo(movement, state);
  if (back.length === 0) return moved;
  const reentered = state.conditions.includes('suspended-abroad');
  const again = reentered ? removedBefore(state, setting) : [];
  const revision = { trigger: 'resumed', dates: state.dates, becomes: becoming('planned', again) } as const;
  return [
    ...back,
    ...moved,
    ...again,
    planRevised(state, revision, setting),
    ...askedAnew(state, moment),
    ...(reentered ? [concern('re-entry')] : []),
  ];
}

const removedBefore = ({ steps }: PathwayState, { profile }: Setting) =>
  profile.steps.flatMap(({ key }) => {
    const step = steps[key];
    const left = step?.status === 'cancelled' && step.reason === 'removed';
    return left ? [reopening(key, step.revision, 're-entered')] : [];
  });

/** Whose time to reply ran out while no clock rang is asked again, with the whole of it. */
export const askedAnew = (state: PathwayState, { now, setting }: Moment): Draft[] =>
  isSuspended(state)
    ? setting.profile.steps.flatMap((definition) => {
        const step = state.steps[definition.key];
        const isMissed = step !== undefined && isPending(step, definition) && ranOut(step, definition, { now, state });
        return isMissed ? (offerOf(step, definition, { now, setting }) ?? []) : [];
      })
    : [];

const ranOut = (
  step: Step,
  definition: StepDefinition,
  { now, state }: { now: Instant; state: PathwayState },
): boolean =>
  step.offer?.assignee === undefined &&
  replyClock(step, definition).some(({ at, name }) => at <= now && !state.rung.includes(name));
