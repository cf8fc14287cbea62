import type { Foresight, StepMove } from '../../schemas/api/foresight';
import type { Report } from '../../schemas/reports/report';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { defined } from '../defined';
import { beyond } from './reckoning';
import type { Rules } from './rules';
import type { Moment, PathwayState, Step } from './state';

/** What the pathway would make of a report now, by the rules it runs under; the state stays as it is. */
export function foresee(
  report: Report,
  state: PathwayState,
  { now, setting, rules }: Moment & { rules: Pick<Rules, 'decideAll'> },
): Foresight {
  const decision = rules.decideAll([{ kind: 'report', now, report }], state, setting);
  const [answer] = decision.answers;
  const moves = movesBetween(state, decision.state);
  const days = moves.flatMap(({ after: { due } }) => (due === undefined ? [] : [localDateOf(due, setting.zone)]));
  return defined({
    outcome: answer?.outcome ?? 'repeated',
    reason: answer?.reason,
    moves,
    ...beyond(days.toSorted(compare).at(-1) ?? '', setting),
  });
}

function movesBetween({ steps: before }: PathwayState, { steps: after }: PathwayState): StepMove[] {
  return Object.values(after).flatMap((step) => {
    const was = before[step.key];
    const then = placeOf(step);
    if (was === undefined) return [{ step: step.key, after: then }];
    const moved = was.status !== step.status || was.due !== step.due || was.revision !== step.revision;
    return moved ? [{ step: step.key, before: placeOf(was), after: then }] : [];
  });
}

const placeOf = ({ status, due, revision }: Step): StepMove['after'] => defined({ status, due, revision });
