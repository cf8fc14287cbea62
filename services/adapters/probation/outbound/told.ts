import { profileOf } from '../../../../domain/profiles/registry';
import type { PathwayEvent } from '../../../../schemas/events/event';
import type { Identifier } from '../../../../schemas/identifier';
import type { StepKey } from '../../../../schemas/step';

export type StepEvent = Extract<PathwayEvent, { data: { step: StepKey } }>;

/** What probation was told of one pathway: up to `seq`, and what waits until its number for the person is known. */
export type Told = {
  seq: number;
  steps: StepKey[];
  token?: string;
  waiting: StepEvent[];
};

export const nothingTold: Told = { seq: 0, steps: [], waiting: [] };

/**
 * Takes in one event; `waiting` then holds what is to be sent, oldest first, once there is a number to send it under.
 * An event seen before changes nothing. Steps of other agencies are passed over.
 */
export function take(told: Told, event: PathwayEvent): Told {
  if (event.seq <= told.seq) return told;
  const next = { ...told, seq: event.seq };
  switch (event.type) {
    case 'transition.pathway.opened': {
      const { profile, profileVersion, identifiers } = event.data;
      return { ...next, steps: stepsOfProbation(profile, profileVersion), ...crnOf(identifiers, told) };
    }
    case 'transition.identity.linked':
      return { ...next, ...crnOf(event.data.identifiers, told) };
    case 'transition.person.registered':
    case 'transition.pathway.phase-changed':
    case 'transition.pathway.condition-set':
    case 'transition.pathway.condition-cleared':
    case 'transition.pathway.closed':
    case 'transition.plan.revised':
    case 'transition.responsibility.changed':
    case 'transition.report.set-aside':
      return next;
    case 'transition.step.opened':
    case 'transition.step.offered':
    case 'transition.step.accepted':
    case 'transition.step.returned':
    case 'transition.step.declined':
    case 'transition.step.withdrawn':
    case 'transition.step.completed':
    case 'transition.step.failed':
    case 'transition.step.cancelled':
    case 'transition.step.reopened':
    case 'transition.step.reminded':
    case 'transition.step.overdue':
    case 'transition.step.escalated':
      return told.steps.includes(event.data.step) ? { ...next, waiting: [...told.waiting, event] } : next;
  }
}

/** The first number probation gave stands: another one later may be another person's, and is for a human to judge. */
function crnOf(identifiers: readonly Identifier[], { token }: Told): { token?: string } {
  const found = token ?? identifiers.find(({ scheme }) => scheme === 'CRN')?.token;
  return found === undefined ? {} : { token: found };
}

/** Those probation owns or receives; nothing else of a pathway is its business. */
const stepsOfProbation = (profile: string, version: number): StepKey[] =>
  (profileOf(profile, version)?.steps ?? [])
    .filter(({ owner, receiver }) => owner === 'probation' || receiver === 'probation')
    .map(({ key }) => key);
