import type { Agency, Responsible } from '../../schemas/agency';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import type { PathwayState, Step } from '../pathway/state';
import type { Profile } from '../profiles/profile';
import type { StepDefinition } from '../profiles/step-definition';

/** Done, skipped with a reason, or accepted where the yes itself finishes it. */
export const isFinished = (step: Step | undefined, { acceptance }: StepDefinition): boolean =>
  step?.status === 'done' ||
  step?.status === 'skipped' ||
  (step?.status === 'accepted' && acceptance?.concludes === true);

/** Neither finished nor given up: somebody still has to do something, and its clocks run. */
export const isPending = (step: Step, definition: StepDefinition): boolean =>
  !isFinished(step, definition) && step.status !== 'cancelled' && step.status !== 'failed';

/** The yes was given and the work goes on, until the profile's day for it. */
export const isRunning = (step: Step, { runsUntil }: StepDefinition): boolean =>
  runsUntil !== undefined && step.status === 'accepted';

type Definitions = Partial<Record<StepKey, StepDefinition>>;

/** A profile is immutable: its steps are put in order once, and are then found by their key. */
const indexes = new WeakMap<Profile, Definitions>();

export function definitionOf(profile: Profile, key: StepKey): StepDefinition | undefined {
  const index = indexes.get(profile) ?? indexOf(profile);
  return index[key];
}

function indexOf(profile: Profile): Definitions {
  const index: Definitions = Object.fromEntries(profile.steps.map((definition) => [definition.key, definition]));
  indexes.set(profile, index);
  return index;
}

/** Whose it is: the profile's owner, or who took it over when its hard stop passed. */
export const ownerOf = (step: Step | undefined, { owner }: StepDefinition): Agency => step?.owner ?? owner;

/** Between whom a step lies: whose it is, by the profile and now, and who receives it. */
export const isParty = (agency: Agency, step: Step | undefined, definition: StepDefinition): boolean =>
  [definition.owner, ownerOf(step, definition), definition.receiver].includes(agency);

/** Prison and probation answer for every step of a handover; a provider's supervisor for the provider's own. */
export const mayOverrule = (agency: Agency, step: Step, definition: StepDefinition): boolean =>
  agency !== 'community' || isParty(agency, step, definition);

/** Who of the owner does it: another role once it was taken over. */
export const roleOf = (step: Step | undefined, { hardStop, role }: StepDefinition): Responsible | undefined =>
  step?.owner === undefined ? role : hardStop?.role;

/** The first step this one still waits for, or none; what is not on this pathway's track, or given up, is not waited for. */
export const missingNeed = (definition: StepDefinition, state: PathwayState, profile: Profile): StepKey | undefined =>
  definition.needs.find((need) => {
    const needed = definitionOf(profile, need);
    const step = state.steps[need];
    if (needed === undefined || step === undefined || step.status === 'cancelled') return false;
    return step.waivedUntil === undefined && !isFinished(step, needed);
  });

/** It was tried and did not work, and a step that is still to be done waits for it. */
export const isMissed = ({ key, status }: Step, { state, profile }: { state: PathwayState; profile: Profile }) =>
  status === 'failed' &&
  profile.steps.some(({ key: later, needs }) => needs.includes(key) && state.steps[later]?.status === 'planned');

/** Whether the person has still to agree; where no agreement is asked for there is none to miss. */
export const missingAgreement = (
  { scope }: StepDefinition,
  { agreements }: Pick<PathwayState, 'agreements'>,
): boolean => scope !== undefined && agreements[scope] !== true;

/** Nobody is late with what the person has not agreed to. */
export const waitsForAgreement = (step: Step, definition: StepDefinition, state: PathwayState): boolean =>
  isPending(step, definition) && missingAgreement(definition, state);

/** `blocked` is how a planned step shows while another must come first; it is read off, never stored. */
export const shownStatus = (step: Step, definition: StepDefinition, at: { state: PathwayState; profile: Profile }) =>
  step.status === 'planned' && missingNeed(definition, at.state, at.profile) !== undefined ? 'blocked' : step.status;

/** Whether an agency gave an answer that it may take back: silence is none, and a step no longer needed asks for none. */
export const hasAnswered = ({ answer, status }: Step, agency: Agency): boolean =>
  answer?.by === agency && answer.reason !== 'no-reply' && status !== 'cancelled' && status !== 'skipped';

/**
 * Whether something already relied on a step's answer, so that it can be corrected but not withdrawn: a later step
 * was answered or done, the lead passed on it, or another candidate was asked since.
 */
export function isReliedOn(
  step: Step,
  definition: StepDefinition,
  at: { state: PathwayState; profile: Profile },
): boolean {
  const { state, profile } = at;
  if (step.offer !== undefined || step.status === 'done') return true;
  if (step.key === 'responsibility-transfer' && state.lead === 'community') return true;
  return profile.steps.some(
    ({ key, needs }) =>
      needs.includes(definition.key) && (state.steps[key]?.answer ?? state.steps[key]?.evidence) !== undefined,
  );
}

/** It came about before the step was needed anew, so that it is of the time before. */
export const isOfBefore = ({ occurredAt }: { occurredAt: Instant }, { reopenedAt }: Step): boolean =>
  reopenedAt !== undefined && occurredAt < reopenedAt;
