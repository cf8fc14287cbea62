import type { PlanChange, PlanTrigger } from '../../schemas/events/pathway';
import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { StepKey, StepStatus } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/profile';
import { isFinished } from '../steps/readiness';
import { dueInstant } from './dates';
import type { Draft } from './draft';
import type { PathwayState, Setting, Step } from './state';

/** The status that steps come to in the same decision. */
export type Becoming = Partial<Record<StepKey, StepStatus>>;

type Revision = {
  trigger: PlanTrigger;
  dates: PathwayDates;
  sentence?: SentenceDates;
  sentenceAt?: Instant;
  becomes?: Becoming;
};

/** The whole plan recomputed in one decision, with a diff for the owners of the steps it moves. */
export function planRevised(state: PathwayState, revision: Revision, setting: Setting): Draft {
  const { becomes: _told, ...data } = revision;
  const diff = setting.profile.steps.flatMap((step) => moved(step, state, { ...setting, ...revision }));
  return { type: 'transition.plan.revised', data: { ...data, diff } };
}

/** A step that is not yet in the plan always counts as moved. */
function moved(definition: StepDefinition, state: PathwayState, setting: Setting & Revision): PlanChange[] {
  const { key, owner } = definition;
  const step = state.steps[key];
  const before = defined({ status: step?.status ?? ('planned' as const), due: step?.due });
  const due = dueInstant(definition.due, setting.dates, setting);
  const after = defined({ status: setting.becomes?.[key] ?? before.status, due });
  return step !== undefined && stays(step, after, definition) ? [] : [{ step: key, owner, before, after }];
}

/** What was done stays as it was done. */
const stays = (step: Step, after: PlanChange['after'], definition: StepDefinition): boolean =>
  isFinished({ ...step, status: after.status }, definition) || (step.due === after.due && step.status === after.status);
