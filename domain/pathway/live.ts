import type { Wait } from '../../schemas/api/live';
import type { Instant } from '../../schemas/time';
import type { StepDefinition } from '../profiles/profile';
import { isPending, missingNeed } from '../steps/readiness';
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
  const steps = setting.profile.steps.flatMap((definition) => waitOf(definition, { now, state, setting }));
  const behind = new Set(steps.map((wait) => wait.behind));
  const rank = (wait: Wait): number => (wait.behind !== undefined ? 2 : behind.has(wait.step) || wait.overdue ? 0 : 1);
  const sorted = steps.toSorted((a, b) => rank(a) - rank(b) || (a.until ?? '9').localeCompare(b.until ?? '9'));
  return [...(state.dates.release === undefined ? [missingDate(state)] : []), ...sorted];
}

const missingDate = ({ sentenceAt, steps }: PathwayState): Wait => ({
  kind: 'date',
  agency: 'prison',
  since: sentenceAt ?? steps.released?.plannedAt ?? '1970-01-01T00:00:00.000Z',
  overdue: false,
});

function waitOf(definition: StepDefinition, around: Around): Wait[] {
  const step = around.state.steps[definition.key];
  if (step === undefined || !isPending(step, definition) || step.due === undefined) return [];
  const behind = step.status === 'planned' ? missingNeed(definition, around.state, around.setting.profile) : undefined;
  if (step.status === 'planned' && behind === undefined) return [];
  const { kind, agency, candidate } = whom(step, definition, behind !== undefined);
  return [
    {
      kind,
      step: step.key,
      agency,
      ...(candidate === undefined ? {} : { candidate }),
      ...(behind === undefined ? {} : { behind }),
      since: step.offer?.offeredAt ?? step.since,
      ...outcome(step, definition, around),
      overdue: step.due <= around.now,
    },
  ];
}

function whom(step: Step, definition: StepDefinition, blocked: boolean): Pick<Wait, 'kind' | 'agency' | 'candidate'> {
  if (blocked) return { kind: 'step', agency: definition.owner };
  if (step.offer === undefined) return { kind: 'work', agency: definition.owner };
  const { to, candidate } = step.offer;
  return { kind: 'answer', agency: to, ...(candidate === undefined ? {} : { candidate }) };
}

/** What happens when the step's next clock runs out, and when. */
function outcome(
  step: Step,
  definition: StepDefinition,
  { state, setting }: Around,
): Pick<Wait, 'until' | 'then' | 'to'> {
  const clock = nextOfStep(definition, state, setting);
  return clock === undefined ? {} : { until: clock.at, ...consequence(clock.ring) };
}

function consequence(ring: Draft): Pick<Wait, 'then' | 'to'> {
  if (ring.type === 'transition.step.escalated') return { then: 'escalates', to: ring.data.to };
  if (ring.type === 'transition.step.declined') return { then: 'asks-next' };
  if (ring.type === 'transition.step.reminded') return { then: 'reminds' };
  return { then: 'overdue' };
}
