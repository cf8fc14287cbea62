import type { Wait } from '../../schemas/api/live';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/step-definition';
import { isPending, missingAgreement, missingNeed, ownerOf } from '../steps/readiness';
import { nextOfStep } from './clocks';
import type { Draft } from './draft';
import type { PathwayState, Setting, Step } from './state';

type Around = { now: Instant; state: PathwayState; setting: Setting };

/**
 * What an open pathway waits for, the root of the chain first: answers and work that others wait for before those no
 * one waits for, then by the time that runs out. Empty once closed.
 */
export function waitsOf(now: Instant, state: PathwayState, setting: Setting): Wait[] {
  if (state.status !== 'open') return [];
  const around = { now, state, setting };
  const pending = setting.profile.steps.flatMap((definition) => waitOf(definition, around));
  const steps = upToTheirRoots([...pending, ...failedBefore(pending, around)]);
  const behind = new Set(steps.map((wait) => wait.behind));
  const rank = (wait: Wait): number => (wait.behind !== undefined ? 2 : behind.has(wait.step) || wait.overdue ? 0 : 1);
  const sorted = steps.toSorted((a, b) => rank(a) - rank(b) || compareText(a.until ?? 'never', b.until ?? 'never'));
  return [...(state.dates.release === undefined ? [missingDate(state)] : []), ...sorted];
}

/** What waits for a step that nobody can do anything about yet does not wait: it sleeps. */
function upToTheirRoots(waits: readonly Wait[]): readonly Wait[] {
  const awake = waits.filter(({ behind }) => behind === undefined || waits.some(({ step }) => step === behind));
  return awake.length === waits.length ? waits : upToTheirRoots(awake);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const missingDate = ({ sentenceAt, steps }: PathwayState): Wait => ({
  kind: 'date',
  agency: 'prison',
  since: steps.released?.plannedAt ?? sentenceAt ?? '1970-01-01T00:00:00.000Z',
  overdue: false,
});

function waitOf(definition: StepDefinition, around: Around): Wait[] {
  const step = around.state.steps[definition.key];
  if (step === undefined || !isPending(step, definition) || isAsleep(step)) return [];
  if (missingAgreement(definition, around.state)) return [];
  const behind = behindWhat(step, definition, around);
  if (step.status === 'planned' && behind === undefined) return [];
  const since = step.offer?.offeredAt ?? step.since;
  const overdue = step.due !== undefined && step.due <= around.now;
  return [
    defined({
      ...whom(step, definition, behind),
      step: step.key,
      behind,
      since,
      ...outcome(definition, around),
      overdue,
    }),
  ];
}

/** What was tried and did not work is nobody's to do, until another step turns out to need it. */
function failedBefore(pending: readonly Wait[], { now, state, setting }: Around): Wait[] {
  const needed = new Set(pending.map(({ behind }) => behind));
  return setting.profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    if (step?.status !== 'failed' || !needed.has(step.key)) return [];
    const overdue = step.due !== undefined && step.due <= now;
    return [{ kind: 'failed', step: step.key, agency: ownerOf(step, definition), since: step.since, overdue }];
  });
}

/** The step that must come first: a need, or what somebody's yes hangs on. */
function behindWhat(step: Step, definition: StepDefinition, { state, setting }: Around): StepKey | undefined {
  const condition = step.conditional?.condition;
  if (condition !== undefined) return condition === 'release-date-confirmed' ? undefined : condition;
  return step.status === 'planned' ? missingNeed(definition, state, setting.profile) : undefined;
}

/** Nobody was asked, and the day it is counted from is not known. */
const isAsleep = ({ due, offer, conditional }: Step): boolean =>
  due === undefined && offer === undefined && conditional === undefined;

function whom(
  step: Step,
  definition: StepDefinition,
  behind: StepKey | undefined,
): Pick<Wait, 'kind' | 'agency' | 'candidate'> {
  const { offer, conditional } = step;
  const agency = ownerOf(step, definition);
  if (conditional !== undefined) return { kind: 'condition', agency: conditional.by };
  if (behind !== undefined) return { kind: 'step', agency };
  if (offer === undefined) return { kind: 'work', agency };
  return defined({ kind: 'answer' as const, agency: offer.to, candidate: offer.candidate });
}

/** What happens when the step's next clock runs out, and when. */
export function outcome(definition: StepDefinition, { state, setting }: Around): Pick<Wait, 'until' | 'then' | 'to'> {
  const clock = nextOfStep(definition, state, setting);
  return clock === undefined ? {} : { until: clock.at, ...consequence(clock.ring) };
}

function consequence(ring: Draft): Pick<Wait, 'then' | 'to'> {
  if (ring.type === 'transition.step.escalated') return { then: 'escalates', to: ring.data.to };
  if (ring.type === 'transition.step.declined') return { then: 'asks-next' };
  if (ring.type === 'transition.step.reminded') return { then: 'reminds' };
  if (ring.type === 'transition.step.taken-over') return { then: 'passes-on' };
  if (ring.type === 'transition.step.completed') return { then: 'ends' };
  return { then: 'overdue' };
}
