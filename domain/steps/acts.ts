import type { ActName } from '../../schemas/api/act';
import type { StepStatus } from '../../schemas/step';
import type { Step } from '../pathway/state';
import type { StepDefinition } from '../profiles/step-definition';
import { hasAnswered, isMissed, isPending, isReliedOn, ownerOf } from './readiness';
import { workActs, type Asker } from './work-acts';

/** What somebody may do with a step now: answers first, then what is done about it. The pathway has the last word. */
export function actsOf(step: Step, definition: StepDefinition, asker: Asker): ActName[] {
  if (asker.state.status !== 'open') return [];
  return [
    ...answers(step, definition, asker),
    ...completion(step, definition, asker),
    ...withdrawal(step, definition, asker),
    ...workActs({ step, definition, asker }),
  ];
}

function answers({ offer, conditional }: Step, { acceptance }: StepDefinition, { agency }: Asker): ActName[] {
  if ((offer ?? conditional?.offer)?.to !== agency) return [];
  return acceptance?.by === 'service' ? ['accept', 'decline'] : ['accept', 'return'];
}

/** Content may be handed over, and mended, as long as it is not accepted; other steps are done once they are open. */
function completion(step: Step, definition: StepDefinition, { agency, ...at }: Asker): ActName[] {
  const { byReport, contentRequired } = definition;
  const over = !isPending(step, definition) && !isMissed(step, at);
  if (ownerOf(step, definition) !== agency || over || byReport) return [];
  if (contentRequired) return step.status === 'offered' ? [] : ['complete'];
  return mayFinish(step, definition) ? ['complete'] : [];
}

/** What was tried and did not work may be done after all, but for what a service has to say yes to first. */
const mayFinish = ({ status }: Step, definition: StepDefinition): boolean =>
  status === finishable(definition) || (status === 'failed' && finishable(definition) !== 'accepted');

function finishable({ acceptance, owner, receiver }: StepDefinition): StepStatus {
  if (acceptance === undefined) return 'open';
  return receiver === owner && acceptance.by === 'service' ? 'accepted' : 'returned';
}

const withdrawal = (step: Step, definition: StepDefinition, { agency, ...at }: Asker): ActName[] =>
  hasAnswered(step, agency) && !isReliedOn(step, definition, at) ? ['withdraw'] : [];
