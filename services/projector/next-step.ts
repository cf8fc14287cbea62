import type { Step } from '../../domain/pathway/state';
import type { Profile, StepDefinition } from '../../domain/profiles/profile';
import type { NextStep } from '../../schemas/api/caseload';
import type { StepStatus } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import type { KeptState } from './view';

type Candidate = { rank: number; due: string; next: NextStep };

const END_OF_TIME = '9999';

/** How near a step is to somebody's hands; undefined where nobody has anything left to do. */
function nearness(status: StepStatus): number | undefined {
  switch (status) {
    case 'open':
    case 'offered':
    case 'accepted':
    case 'returned':
    case 'declined':
      return 1;
    case 'planned':
    case 'blocked':
      return 2;
    case 'failed':
    case 'done':
    case 'cancelled':
      return undefined;
  }
}

/** The step an officer would look at first: an escalated one, then what somebody works on, by the earliest time due. */
export function nextStepOf(state: KeptState, profile: Profile): NextStep | undefined {
  if (state.status === 'closed') return undefined;
  return profile.steps
    .flatMap((definition) => candidateOf(state.steps[definition.key], definition))
    .toSorted((a, b) => a.rank - b.rank || (a.due < b.due ? -1 : Number(a.due > b.due)))[0]?.next;
}

function candidateOf(step: Step | undefined, { owner }: StepDefinition): Candidate[] {
  if (step === undefined) return [];
  const rank =
    step.escalatedTo !== undefined && step.status !== 'done' && step.status !== 'cancelled' ? 0 : nearness(step.status);
  if (rank === undefined) return [];
  const due = earlier(step.due, step.offer?.replyBy);
  const next: NextStep = {
    step: step.key,
    status: step.status,
    waitingFor: step.offer?.to ?? owner,
    ...(step.offer?.candidate === undefined ? {} : { candidate: step.offer.candidate }),
    ...(due === undefined ? {} : { due }),
    ...(step.escalatedTo === undefined ? {} : { escalatedTo: step.escalatedTo }),
  };
  return [{ rank, due: due ?? END_OF_TIME, next }];
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
