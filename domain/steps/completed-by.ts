import type { Agency } from '../../schemas/agency';
import type { StepKey } from '../../schemas/step';
import type { Draft } from '../pathway/draft';
import type { PathwayState, Setting } from '../pathway/state';
import { definitionOf, isPending } from './readiness';

type Teller = { by: Agency; state: PathwayState; setting: Setting };

/** A fact told elsewhere does a step that somebody still had to do; nothing where nobody has. */
export function completedBy(key: StepKey, { by, state, setting }: Teller): Draft[] {
  const definition = definitionOf(setting.profile, key);
  const step = state.steps[key];
  if (definition === undefined || step === undefined || !isPending(step, definition)) return [];
  return [{ type: 'transition.step.completed', data: { step: key, by } }];
}
