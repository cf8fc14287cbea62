import type { PathwayState, Step } from '../../domain/pathway/state';
import type { Profile, StepDefinition } from '../../domain/profiles/profile';
import type { NextStep } from '../../schemas/api/caseload';
import type { StepStatus } from '../../schemas/step';
import type { Instant } from '../../schemas/time';

type Candidate = { rank: number; due: string; next: NextStep };

const END_OF_TIME = '9999';

/** How near a step is to somebody's hands: the status alone says it, but for an escalation. */
const nearness: Record<StepStatus, number | undefined> = {
  open: 1,
  offered: 1,
  accepted: 1,
  returned: 1,
  declined: 1,
  planned: 2,
  blocked: 2,
  failed: undefined,
  done: undefined,
  cancelled: undefined,
};

/** The step an officer would look at first: an escalated one, then what somebody works on, by the earliest time due. */
export function nextStepOf(state: PathwayState, profile: Profile): NextStep | undefined {
  if (state.status === 'closed') return undefined;
  return profile.steps
    .flatMap((definition) => candidatesOf(state.steps[definition.key], definition))
    .toSorted((a, b) => a.rank - b.rank || (a.due < b.due ? -1 : Number(a.due > b.due)))[0]?.next;
}

function candidatesOf(step: Step | undefined, definition: StepDefinition): Candidate[] {
  const rank = step && rankOf(step, definition);
  if (step === undefined || rank === undefined) return [];
  const next = nextOf(step, definition);
  return [{ rank, due: next.due ?? END_OF_TIME, next }];
}

function rankOf({ status, escalatedTo }: Step, { acceptance }: StepDefinition): number | undefined {
  if (status === 'done' || status === 'cancelled') return undefined;
  if (status === 'accepted' && acceptance?.concludes === true) return undefined;
  return escalatedTo === undefined ? nearness[status] : 0;
}

function nextOf({ key, status, due, offer, escalatedTo }: Step, { owner }: StepDefinition): NextStep {
  const first = earlier(due, offer?.replyBy);
  return {
    step: key,
    status,
    waitingFor: offer?.to ?? owner,
    ...(offer?.candidate === undefined ? {} : { candidate: offer.candidate }),
    ...(first === undefined ? {} : { due: first }),
    ...(escalatedTo === undefined ? {} : { escalatedTo }),
  };
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
