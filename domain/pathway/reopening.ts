import type { ReopenReason } from '../../schemas/events/step';
import type { StepKey } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';
import { isPending } from '../steps/readiness';
import type { Draft } from './draft';
import type { PathwayState, Setting } from './state';

type Reopening = Extract<Draft, { type: 'transition.step.reopened' }>;

export const reopening = (step: StepKey, revision: number, reason: ReopenReason): Reopening => ({
  type: 'transition.step.reopened',
  data: { step, revision: revision + 1, reason },
});

/**
 * What another planned release makes void. Accommodation holds for one date; the first date after a recall begins the
 * community's part anew. A date told for the first time moves nothing, nor does one told after the release.
 */
export function ofNewDate(release: LocalDate | undefined, state: PathwayState, setting: Setting): Reopening[] {
  const { release: before, releasedOn } = state.dates;
  if (releasedOn !== undefined || release === before) return [];
  if (before === undefined) return state.conditions.includes('recalled') ? ofNewCycle(state, setting) : [];
  const step = state.steps['accommodation-confirmed'];
  const answered = step?.status === 'accepted' || step?.status === 'done';
  return answered ? [reopening(step.key, step.revision, 'release-date-moved')] : [];
}

/** What the community did, or stopped doing, belongs to the release before; the next one needs all of it again. */
export const ofNewCycle = (state: PathwayState, { profile }: Setting): Reopening[] =>
  profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    const over = step !== undefined && definition.side === 'community' && !isPending(step, definition);
    return over ? [reopening(step.key, step.revision, 'recalled')] : [];
  });
