import type { StepKey } from '../../schemas/step';
import type { PathwayState, Step } from '../pathway/state';
import { leaving } from '../pathway/takeover';
import type { Profile } from '../profiles/profile';
import type { Sensitivity, StepDefinition } from '../profiles/step-definition';
import { askedOf } from '../steps/asked-of';

/** Who of a step may be meant: in whose hand it is, and which provider is asked of it, by the profile's word. */
export type StepReach = {
  hand?: string;
  asked?: string;
  side: StepDefinition['side'];
  sensitivity?: Sensitivity;
};

/**
 * What rights ask of a pathway. `establishment`, `area`: where the person is, and until it has taken over where they
 * were; of an area the empty word until one is named, and then the whole service answers for the person ·
 * `inside`: the prison still has a duty to them · `hands`, `asked`: of all steps together.
 */
export type Reach = {
  establishment: string[];
  inside: boolean;
  area: string[];
  hands: string[];
  asked: string[];
  steps: Partial<Record<StepKey, StepReach>>;
};

/** How far a pathway reaches now. */
export function reachOf(state: PathwayState, profile: Profile): Reach {
  const steps = profile.steps.flatMap((definition): [StepKey, StepReach][] => {
    const step = state.steps[definition.key];
    return step === undefined ? [] : [[definition.key, stepReach(step, definition)]];
  });
  const reaches = steps.map(([, reach]) => reach);
  return {
    establishment: placesOf('establishment', state),
    inside: isInside(state),
    area: placesOf('area', state),
    hands: [...new Set([...reaches.flatMap(({ hand }) => hand ?? []), ...(state.pair ?? [])])],
    asked: [...new Set(reaches.flatMap(({ asked }) => asked ?? []))],
    steps: Object.fromEntries(steps),
  };
}

const placesOf = (place: 'establishment' | 'area', state: PathwayState): string[] => [
  ...new Set([state[place] ?? '', leaving(place, state) ?? state[place] ?? '']),
];

const isInside = ({ status, dates, conditions }: PathwayState): boolean =>
  status === 'open' && (dates.releasedOn === undefined || conditions.includes('recalled'));

function stepReach(step: Step, definition: StepDefinition): StepReach {
  const { side } = definition;
  const asked = askedOf(step, definition);
  const sensitivity = sensitivityOf(definition);
  return {
    side,
    ...(step.assignee === undefined ? {} : { hand: step.assignee }),
    ...(asked === undefined ? {} : { asked }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
  };
}

/** A step that only the specialised track has is of that track alone. */
export const sensitivityOf = ({ sensitivity, tracks }: StepDefinition): Sensitivity | undefined =>
  sensitivity ?? (tracks?.every((track) => track === 'specialised') === true ? 'specialised' : undefined);
