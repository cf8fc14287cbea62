import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/step-definition';
import { definitionOf, isFinished, isPending } from '../steps/readiness';
import { dueInstant } from './dates';
import { cancelled, pendingSteps, type CancelledStep } from './closing';
import type { Draft } from './draft';
import type { PathwayState, Setting } from './state';

type Call = { calledAt: Instant; setting: Setting; evidence?: string };

/** Steps that a fact calls for come into the plan, counted from then; one still pending is not called again. */
export const callsFor = (keys: readonly StepKey[], state: PathwayState, call: Call): Draft[] =>
  keys.flatMap((key) => {
    const definition = definitionOf(call.setting.profile, key);
    return definition !== undefined && isCallable(definition, state) ? [called(definition, state, call)] : [];
  });

/** A step comes into the plan, or once more, whatever stands of it. */
export function called(
  definition: StepDefinition,
  { dates }: PathwayState,
  { calledAt, setting, evidence }: Call,
): Draft {
  const due = dueInstant(definition.due, { ...dates, calledAt }, setting);
  return { type: 'transition.step.called', data: defined({ step: definition.key, calledAt, due, evidence }) };
}

function isCallable(definition: StepDefinition, { steps }: PathwayState): boolean {
  const step = steps[definition.key];
  return step === undefined || !isPending(step, definition);
}

/** What a person who leaves today still lacks of what nobody may leave without. */
export const rapidSteps = (state: PathwayState, { profile }: Setting): StepKey[] =>
  insteadOf.flatMap(([ordinary, rapid]) => {
    const definition = definitionOf(profile, ordinary);
    return definition !== undefined && isFinished(state.steps[ordinary], definition) ? [] : [rapid];
  });

const insteadOf: readonly [ordinary: StepKey, rapid: StepKey][] = [
  ['community-officer-named', 'duty-officer-named'],
  ['licence-approved', 'licence-letter'],
  ['accommodation-confirmed', 'accommodation-tonight'],
  ['first-appointment-set', 'appointment-next-day'],
];

/** What was called for in a hurry is not in a hurry any more: the release is further off again. */
export const notUrgent = (state: PathwayState, setting: Setting): CancelledStep[] =>
  pendingSteps(state, setting, ({ key }) => insteadOf.some(([, rapid]) => rapid === key)).map((key) =>
    cancelled(key, 'release-date-moved'),
  );

/** What was called for in a hurry is nobody's work any more once the ordinary step is done after all. */
export const doneOtherwise = (state: PathwayState, { profile }: Setting): Draft[] =>
  insteadOf.flatMap(([ordinary, rapid]) => {
    const definition = definitionOf(profile, ordinary);
    const hurried = definitionOf(profile, rapid);
    const step = state.steps[rapid];
    if (definition === undefined || hurried === undefined || step === undefined) return [];
    const isOver = isFinished(state.steps[ordinary], definition) && isPending(step, hurried);
    return isOver ? [cancelled(rapid, 'done-otherwise')] : [];
  });
