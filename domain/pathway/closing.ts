import type { EventOf } from '../../schemas/events/event';
import type { CancelReason } from '../../schemas/events/step';
import type { StepKey } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';
import { addDays, compare } from '../calendar/local-date';
import { AFTERCARE_DAYS } from '../profiles/periods';
import type { StepDefinition } from '../profiles/step-definition';
import { isPending } from '../steps/readiness';
import type { Draft } from './draft';
import type { PathwayState, Setting } from './state';

/** The first local day after the last duty, and after aftercare where the person agreed to it. */
export const endsOn = (state: PathwayState): LocalDate | undefined => {
  const { dates, agreements } = state;
  return dates.expiry === undefined || !hasLeft(state)
    ? undefined
    : addDays(dates.expiry, 1 + (agreements.aftercare === true ? AFTERCARE_DAYS : 0));
};

/** Out, out of the country, or back from licence: nothing but the sentence holds them. */
const hasLeft = ({ dates, conditions }: PathwayState): boolean =>
  dates.releasedOn !== undefined || conditions.includes('suspended-abroad') || conditions.includes('recalled');

/** Duties end with the sentence or licence: what is still open is nobody's duty any more. */
export function endingOn(today: LocalDate, state: PathwayState, setting: Setting): Draft[] {
  const end = endsOn(state);
  if (end === undefined || compare(today, end) < 0) return [];
  return closing({ reason: 'supervision-ended' }, 'supervision-ended', { state, setting });
}

type Around = { state: PathwayState; setting: Setting };

/** Every timer stops, and the pathway is closed. */
export const closing = (
  closed: EventOf<'transition.pathway.closed'>['data'],
  because: CancelReason,
  { state, setting }: Around,
): Draft[] => [
  ...pendingSteps(state, setting).map((step) => cancelled(step, because)),
  { type: 'transition.pathway.closed', data: closed },
];

export type CancelledStep = Extract<Draft, { type: 'transition.step.cancelled' }>;

export const cancelled = (step: StepKey, reason: CancelReason): CancelledStep => ({
  type: 'transition.step.cancelled',
  data: { step, reason },
});

/** Steps somebody still has to do something about, of those meant. */
export const pendingSteps = (
  state: PathwayState,
  { profile }: Setting,
  isMeant: (definition: StepDefinition) => boolean = () => true,
): StepKey[] =>
  profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    return step !== undefined && isMeant(definition) && isPending(step, definition) ? [step.key] : [];
  });
