import type { Instant, LocalDate } from '../../schemas/time';
import { localDateOf } from '../calendar/zone';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/step-definition';
import { firmNow } from '../steps/conditional-offer';
import { offerOf } from '../steps/offer';
import { doneOtherwise } from './call';
import { endingOn } from './closing';
import { mayOpen, rungBy } from './clocks';
import { deadlockNow } from './deadlock';
import type { Draft } from './draft';
import { awakeSteps, isSuspended } from './pathway-clocks';
import { leadershipOn, leadInputs, phaseOn } from './phase';
import { becoming, planRevised } from './plan';
import { ofNewDate } from './reopening';
import { restatedOn } from './restated';
import type { PathwayState, Setting, Step } from './state';
import { recallFollows } from './take-recall';

/**
 * What follows from the state at an instant without anybody saying anything: the end, a recall told before its release, dates that a day moves, the phase, who leads, offers whose
 * condition came true, steps whose time has come, receivers to be asked, a panel when no one is left to ask, offers that
 * wait for each other, clocks that rang. Empty when all is settled.
 */
export function follow(now: Instant, state: PathwayState, setting: Setting): Draft[] {
  if (state.status !== 'open') return [];
  const today = localDateOf(now, setting.zone);
  const ending = endingOn(today, state, setting);
  if (ending.length > 0) return ending;
  const back = recallFollows(state, setting);
  if (back.length > 0) return back;
  const restated = dateFollows(today, state, setting);
  if (restated.length > 0) return restated;
  const days = [...phaseFollows(today, state, setting), ...leadFollows(today, state)];
  if (days.length > 0) return days;
  const suspended = isSuspended(state);
  const steps = [
    ...(suspended ? [] : doneOtherwise(state, setting)),
    ...awakeSteps(state, setting).flatMap((step) => stepFollows(step, now, { state, setting })),
  ];
  if (steps.length > 0) return steps;
  const knots = suspended ? [] : deadlockNow(state, setting);
  return knots.length > 0 ? knots : rungBy(now, state, setting);
}

/** A tariff or a hearing has come, and the earliest release is another one by the same sentence. */
function dateFollows(today: LocalDate, state: PathwayState, setting: Setting): Draft[] {
  const dates = restatedOn(today, state, setting);
  if (dates === undefined) return [];
  const reopened = ofNewDate(dates.release, state, setting);
  const revision = { trigger: 'day-came', dates, becomes: becoming('planned', reopened) } as const;
  return [...reopened, planRevised(state, revision, setting)];
}

function phaseFollows(today: LocalDate, state: PathwayState, setting: Setting): Draft[] {
  const to = phaseOn(today, state, setting);
  return to === state.phase ? [] : [{ type: 'transition.pathway.phase-changed', data: { from: state.phase, to } }];
}

function leadFollows(today: LocalDate, state: PathwayState): Draft[] {
  const { lead, support, reason, effectiveOn, unconfirmed } = leadershipOn(today, state);
  if (lead === state.lead && support === state.support && unconfirmed === state.leadUnconfirmed) return [];
  const inputs = defined({ before: state.leadInputs, after: leadInputs(today, state) });
  const data = defined({ from: state.lead, to: lead, support, reason, effectiveOn, unconfirmed, inputs });
  return [{ type: 'transition.responsibility.changed', data }];
}

function stepFollows(definition: StepDefinition, now: Instant, around: Around): Draft[] {
  const step = around.state.steps[definition.key];
  if (step === undefined) return [];
  if (step.conditional !== undefined) return firmNow(step, step.conditional, around);
  if (mayOpen(definition, now, around)) return [{ type: 'transition.step.opened', data: { step: definition.key } }];
  return asksAnew(step, definition) ? asked(step, definition, { now, ...around }) : [];
}

/** An open step whose receiver needs no content is offered at once; a service's no leads to the next candidate. */
const asksAnew = ({ status }: Step, { acceptance, contentRequired }: StepDefinition): boolean =>
  acceptance !== undefined && !contentRequired && (status === 'open' || status === 'declined');

type Around = { state: PathwayState; setting: Setting };

function asked(step: Step, definition: StepDefinition, at: Around & { now: Instant }): Draft[] {
  const offer = offerOf(step, definition, at);
  if (offer !== undefined) return [offer];
  const clock = `${step.key}/${step.revision}/no-candidate-left`;
  if (at.state.rung.includes(clock)) return [];
  const to = definition.acceptance?.onSilence ?? 'panel';
  return [{ type: 'transition.step.escalated', data: { step: step.key, clock, to, reason: 'no-candidate-left' } }];
}
