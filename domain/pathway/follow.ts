import type { Instant } from '../../schemas/time';
import { localDateOf } from '../calendar/zone';
import type { StepDefinition } from '../profiles/profile';
import { offerOf } from '../steps/offer';
import { mayOpen, rungBy } from './clocks';
import type { Draft } from './draft';
import { leadershipOn, phaseOn } from './phase';
import type { PathwayState, Setting, Step } from './state';

/**
 * What follows from the state at an instant without anybody saying anything: the phase, who leads, steps whose time has
 * come, receivers to be asked, a panel when no one is left to ask, clocks that rang. Empty when all is settled.
 */
export function follow(now: Instant, state: PathwayState, setting: Setting): Draft[] {
  if (state.status !== 'open') return [];
  const today = localDateOf(now, setting.zone);
  const days = [...phaseFollows(today, state, setting), ...leadFollows(today, state)];
  if (days.length > 0) return days;
  const steps = setting.profile.steps.flatMap((step) => stepFollows(step, now, { state, setting }));
  return steps.length > 0 ? steps : rungBy(now, state, setting);
}

function phaseFollows(today: string, state: PathwayState, setting: Setting): Draft[] {
  const to = phaseOn(today, state, setting);
  return to === state.phase ? [] : [{ type: 'transition.pathway.phase-changed', data: { from: state.phase, to } }];
}

function leadFollows(today: string, state: PathwayState): Draft[] {
  const { lead, support, reason, effectiveOn, unconfirmed } = leadershipOn(today, state);
  if (lead === state.lead && support === state.support && unconfirmed === state.leadUnconfirmed) return [];
  return [
    {
      type: 'transition.responsibility.changed',
      data: { from: state.lead, to: lead, ...(support && { support }), reason, effectiveOn, unconfirmed },
    },
  ];
}

function stepFollows(definition: StepDefinition, now: Instant, around: Around): Draft[] {
  const step = around.state.steps[definition.key];
  if (step === undefined) return [];
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
