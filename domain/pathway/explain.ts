import type { LeadReason, StepReason } from '../../schemas/api/explanation';
import type { Wait } from '../../schemas/api/live';
import type { StepKey } from '../../schemas/step';
import { localDateOf } from '../calendar/zone';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/step-definition';
import { definitionOf, ownerOf, roleOf, shownStatus, waitsForAgreement } from '../steps/readiness';
import { beginInstant } from './dates';
import { outcome, waitsOf } from './live';
import { leadInputs, leadershipOn } from './phase';
import { reckoningOf } from './reckoning';
import type { Moment, PathwayState, Setting, Step } from './state';

/**
 * Why each step in the plan stands where it stands: how its due date was counted, what it waits for down to the root,
 * who can move that, and what happens next.
 */
export function explain(state: PathwayState, { now, setting }: Moment): StepReason[] {
  const waits = waitsOf(now, state, setting);
  return setting.profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    if (step === undefined) return [];
    const anchors = { ...state.dates, calledAt: step.calledAt };
    const chain = chainOf(step.key, waits);
    return [
      defined({
        step: step.key,
        title: definition.title,
        status: shownStatus(step, definition, { state, profile: setting.profile }),
        due: step.due,
        reckoning: reckoningOf(definition, anchors, setting),
        chain,
        agreement: waitsForAgreement(step, definition, state) ? definition.scope : undefined,
        ring: whomToRing(chain.at(-1), state, setting),
        next: nextOf(step, definition, { state, setting, now }),
      }),
    ];
  });
}

/** Who leads today and why, with what the rule looks at now and what it looked at when the lead last changed. */
export function explainLead(state: PathwayState, { now, setting }: Moment): LeadReason {
  const today = localDateOf(now, setting.zone);
  const inputs = leadInputs(today, state);
  const effectiveOn = state.leadSince ?? state.dates.admission;
  return defined({ ...leadershipOn(today, state), effectiveOn, inputs, inputsAtChange: state.leadInputs });
}

/** A step that waits for another, and that one for a third: in that order, each once. */
function chainOf(key: StepKey, waits: readonly Wait[]): Wait[] {
  const chain: Wait[] = [];
  for (let next: StepKey | undefined = key; next !== undefined;) {
    const wait: Wait | undefined = waits.find(({ step }) => step === next);
    if (wait === undefined || chain.includes(wait)) return chain;
    chain.push(wait);
    next = wait.behind;
  }
  return chain;
}

function whomToRing(root: Wait | undefined, { steps }: PathwayState, { profile }: Setting): StepReason['ring'] {
  const definition = root?.step && definitionOf(profile, root.step);
  if (root === undefined || definition === undefined || root.step === undefined) return undefined;
  const step = steps[root.step];
  const owner = ownerOf(step, definition);
  const agency = root.agency ?? owner;
  // A role is the owner's; who is asked in another agency, that agency knows.
  const role = agency === owner ? roleOf(step, definition) : undefined;
  return defined({ agency, role, escalatedTo: step?.escalatedTo });
}

function nextOf(
  step: Step,
  { opens, ...definition }: StepDefinition,
  { state, setting, now }: Moment & { state: PathwayState },
): StepReason['next'] {
  if (state.status !== 'open') return undefined;
  const begins = opens && beginInstant(opens, { ...state.dates, calledAt: step.calledAt }, setting);
  const { until: at, then, to } = outcome(definition, { state, setting, now });
  if (step.status === 'planned' && begins !== undefined && begins > now && (at === undefined || begins <= at))
    return { at: begins, then: 'opens' };
  return at === undefined || then === undefined ? undefined : defined({ at, then, to });
}
