import type { Foresight } from '../../../schemas/api/foresight';
import type { PathwayPage, PlanDiff } from '../../../schemas/api/pathway';

/** What would move, with whose it is; a step that is not planned yet has nobody to be told. */
export const wouldMove = ({ moves }: Foresight, { steps }: Pick<PathwayPage, 'steps'>): PlanDiff['changes'] =>
  moves.flatMap(({ step, before, after }) => {
    const owner = steps.find(({ key }) => key === step)?.owner;
    if (owner === undefined) return [];
    return [
      {
        step,
        owner,
        statusBefore: before?.status ?? 'planned',
        statusAfter: after.status,
        ...(before?.due === undefined ? {} : { dueBefore: before.due }),
        ...(after.due === undefined ? {} : { dueAfter: after.due }),
      },
    ];
  });
