import type { PathwayState } from '../pathway/state';
import type { Profile } from '../profiles/profile';
import type { StepDefinition } from '../profiles/step-definition';
import { isPending, missingAgreement } from '../steps/readiness';

/** Somebody who has to be told of a step before the release. */
export type DueNotice = { step: StepDefinition['key']; to: string };

/**
 * Whom nobody has told yet, of what stands in the plan: whoever a profile names to be told, and the first service that
 * is to be asked, where nobody was. What was given up, waits for a call or lacks the person's agreement is nobody's to know.
 */
export const dueNotices = (state: PathwayState, { steps }: Profile): DueNotice[] =>
  steps.flatMap((definition) => {
    const to = definition.notice?.to ?? firstService(definition);
    return to !== undefined && isUntold(definition, state) ? [{ step: definition.key, to }] : [];
  });

function isUntold(definition: StepDefinition, state: PathwayState): boolean {
  const step = state.steps[definition.key];
  if (step === undefined || !isPending(step, definition) || missingAgreement(definition, state)) return false;
  if (definition.called && step.calledAt === undefined) return false;
  return step.offers === 0 && (step.notices ?? []).length === 0;
}

const firstService = ({ acceptance }: StepDefinition): string | undefined =>
  acceptance?.by === 'service' ? acceptance.candidates?.[0] : undefined;
