import { defined } from '../../domain/defined';
import type { PathwayState, Step } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import type { StepDefinition } from '../../domain/profiles/step-definition';
import { isPending, ownerOf } from '../../domain/steps/readiness';
import type { StepInHand } from '../../schemas/api/my-work';
import { earlier } from './next-step';

/** The steps somebody has to do something about now: begun and not over. */
export const stepsInHand = (state: PathwayState, profile: Profile): StepInHand[] =>
  state.status !== 'open'
    ? []
    : profile.steps.flatMap((definition) => {
        const step = state.steps[definition.key];
        const isBegun = step !== undefined && step.status !== 'planned' && isPending(step, definition);
        return isBegun ? [inHand(step, definition)] : [];
      });

function inHand(step: Step, definition: StepDefinition): StepInHand {
  const owner = ownerOf(step, definition);
  const { key, status, since, offer, conditional, assignee, due, escalatedTo } = step;
  return defined({
    step: key,
    status,
    owner,
    waitingFor: offer?.to ?? conditional?.by ?? owner,
    candidate: offer?.candidate,
    assignee,
    since,
    due: earlier(due, offer?.replyBy),
    escalatedTo,
    sentBack: sentBack(step),
  });
}

function sentBack({ answer }: Step): StepInHand['sentBack'] {
  if (answer === undefined || answer.answer === 'accepted') return undefined;
  const { answer: said, by, at, reason } = answer;
  return defined({ answer: said, by, at, reason });
}
