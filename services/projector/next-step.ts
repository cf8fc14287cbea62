import { sensitivityOf } from '../../domain/access/reach';
import { defined } from '../../domain/defined';
import type { PathwayState, Step } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import type { StepDefinition } from '../../domain/profiles/step-definition';
import { isPending, ownerOf, shownStatus } from '../../domain/steps/readiness';
import type { NextStep } from '../../schemas/api/caseload';
import type { Instant } from '../../schemas/time';

const END_OF_TIME = '9999';

/**
 * The step an officer would look at first: an escalated one, then what somebody works on, by the earliest time due. Never
 * one that only some may know of: everybody who sees the pathway finds its row by this.
 */
export function nextStepOf(state: PathwayState, profile: Profile): NextStep | undefined {
  if (state.status !== 'open') return undefined;
  return profile.steps
    .flatMap((definition) => {
      const step = state.steps[definition.key];
      const isOpen = sensitivityOf(definition) === undefined;
      return step !== undefined && isOpen && isPending(step, definition)
        ? [nextOf(step, definition, { state, profile })]
        : [];
    })
    .toSorted((a, b) => nearness(a) - nearness(b) || compareText(a.due ?? END_OF_TIME, b.due ?? END_OF_TIME))[0];
}

function nearness({ status, escalatedTo }: NextStep): number {
  if (escalatedTo !== undefined) return 0;
  return status === 'planned' || status === 'blocked' ? 2 : 1;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const nextOf = (step: Step, definition: StepDefinition, at: { state: PathwayState; profile: Profile }): NextStep =>
  defined({
    step: step.key,
    status: shownStatus(step, definition, at),
    waitingFor: step.offer?.to ?? ownerOf(step, definition),
    candidate: step.offer?.candidate,
    since: step.offer?.offeredAt ?? step.since,
    due: earlier(step.due, step.offer?.replyBy),
    escalatedTo: step.escalatedTo,
  });

export function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
