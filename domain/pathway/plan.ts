import type { PlanChange, PlanTrigger } from '../../schemas/events/pathway';
import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/profile';
import { isFinished } from '../steps/readiness';
import { dueInstant } from './dates';
import type { Draft } from './draft';
import type { PathwayState, Setting } from './state';

/** `reopened` names finished steps that the same decision opens again: they count as unfinished. */
type Revision = {
  trigger: PlanTrigger;
  dates: PathwayDates;
  sentence?: SentenceDates;
  sentenceAt?: Instant;
  reopened?: readonly StepKey[];
};

/** The whole plan recomputed in one decision, with a diff for the owners of the steps it moves. */
export function planRevised(state: PathwayState, revision: Revision, setting: Setting): Draft {
  const { reopened: _told, ...data } = revision;
  const diff = setting.profile.steps.flatMap((step) => moved(step, state, { ...setting, ...revision }));
  return { type: 'transition.plan.revised', data: { ...data, diff } };
}

/** What was done stays as it was done; a step that is not yet in the plan always counts as moved. */
function moved(definition: StepDefinition, state: PathwayState, setting: Setting & Revision): PlanChange[] {
  const step = state.steps[definition.key];
  const due = dueInstant(definition.due, setting.dates, setting);
  const reopened = setting.reopened?.includes(definition.key) === true;
  if (step !== undefined && !reopened && (step.due === due || isFinished(step, definition))) return [];
  const { key, owner } = definition;
  const status = step?.status ?? 'planned';
  return [
    {
      step: key,
      owner,
      before: defined({ status, due: step?.due }),
      after: defined({ status: reopened ? 'planned' : status, due }),
    },
  ];
}
