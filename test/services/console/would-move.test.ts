import type { PathwayPage } from '../../../schemas/api/pathway';
import { wouldMove } from '../../../services/console/dates/would-move';

const page = { steps: [{ key: 'licence-approved', owner: 'prison' }] } as unknown as PathwayPage;
const place = { status: 'planned', revision: 1 } as const;

it('says of whoever owns a step that moves from when to when', () => {
  const moves = [
    {
      step: 'licence-approved',
      before: { ...place, due: '2026-05-01T22:59:59.999Z' },
      after: { ...place, due: '2026-06-01T22:59:59.999Z' },
    },
  ] as const;
  expect(wouldMove({ outcome: 'taken', moves: [...moves] }, page)).toEqual([
    {
      step: 'licence-approved',
      owner: 'prison',
      statusBefore: 'planned',
      statusAfter: 'planned',
      dueBefore: '2026-05-01T22:59:59.999Z',
      dueAfter: '2026-06-01T22:59:59.999Z',
    },
  ]);
});
