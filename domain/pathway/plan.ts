import type { PlanChange, PlanTrigger } from '../../schemas/events/pathway';
import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { StepKey, StepStatus, Track } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/step-definition';
import { isFinished, isPending, ownerOf } from '../steps/readiness';
import { hardStopOn } from './cut-off';
import { dueInstant } from './dates';
import type { Draft } from './draft';
import type { PathwayState, Setting, Step } from './state';

/** The status that steps come to in the same decision. */
export type Becoming = Partial<Record<StepKey, StepStatus>>;

type Revision = {
  trigger: PlanTrigger;
  dates: PathwayDates;
  track?: Track;
  sentence?: SentenceDates;
  sentenceAt?: Instant;
  becomes?: Becoming;
};

/** The whole plan recomputed in one decision, with a diff for the owners of the steps it moves. */
export function planRevised(state: PathwayState, revision: Revision, setting: Setting): Draft {
  const { becomes: _told, ...data } = revision;
  const track = revision.track ?? state.track;
  const diff = setting.profile.steps
    .filter((definition) => isInPlan(definition, state.steps[definition.key], track))
    .flatMap((step) => moved(step, state, { ...setting, ...revision }));
  return { type: 'transition.plan.revised', data: { ...data, diff } };
}

/** What the track asks for; a step that waits for a call comes in with it, whatever the track. */
export const isInPlan = ({ tracks, called }: StepDefinition, step: Step | undefined, track: Track): boolean =>
  called ? step?.calledAt !== undefined : tracks === undefined || tracks.includes(track);

/** Pending steps that another track does not ask for. */
export const leftBehind = (track: Track, state: PathwayState, { profile }: Setting): StepKey[] =>
  profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    return step && isPending(step, definition) && !isInPlan(definition, step, track) ? [step.key] : [];
  });

/** A step that is not yet in the plan always counts as moved. */
function moved(definition: StepDefinition, state: PathwayState, setting: Setting & Revision): PlanChange[] {
  const { key } = definition;
  const step = state.steps[key];
  const before = defined({ status: step?.status ?? ('planned' as const), due: step?.due });
  const due = dueInstant(definition.due, { ...setting.dates, calledAt: step?.calledAt }, setting);
  const after = defined({ status: setting.becomes?.[key] ?? before.status, due });
  const owner = isGivenBack(state.dates, setting) ? definition.owner : ownerOf(step, definition);
  return step !== undefined && stays(step, after, definition) ? [] : [{ step: key, owner, before, after }];
}

/** What somebody took over when the hard stop passed is its owner's again once the release is further off, or unknown. */
function isGivenBack(before: PathwayDates, { dates, profile }: Setting & Revision): boolean {
  const [passed, next] = [hardStopOn(before, profile), hardStopOn(dates, profile)];
  return passed !== null && dates.releasedOn === undefined && (next === null || compare(next, passed) > 0);
}

/** What was done stays as it was done. */
const stays = (step: Step, after: PlanChange['after'], definition: StepDefinition): boolean =>
  isFinished({ ...step, status: after.status }, definition) || (step.due === after.due && step.status === after.status);

export const becoming = (status: StepStatus, changes: readonly { data: { step: StepKey } }[]): Becoming =>
  Object.fromEntries(changes.map(({ data }) => [data.step, status]));
