import { visiting } from '../../../services/console/my-work/visits';
import { eachOnce, isNew, mayGive, refusals, takersOf } from '../../../services/console/my-work/work-words';
import type { WorkItem } from '../../../schemas/api/my-work';
import { madeUpMembers } from '../../../services/platform/made-up-members';
import { wordsOf } from '../../support/console-words';

const item: WorkItem = {
  step: 'handover-report',
  status: 'open',
  owner: 'prison',
  waitingFor: 'prison',
  since: '2026-03-02T09:00:00.000Z',
  pathwayId: 'p-1',
  personRef: 'person-1',
  zone: 'Europe/London',
  overdue: false,
  dueThisWeek: false,
  fridayRelease: false,
  released: false,
  ring: [],
};

describe('what is new since the last visit', () => {
  it('is nothing on the first, and stays the same through a reload', () => {
    const first = visiting(undefined, '2026-03-01T08:00:00.000Z');
    expect(first.before).toBeUndefined();
    const next = visiting(first, '2026-03-02T08:00:00.000Z');
    expect(next.before).toBe('2026-03-01T08:00:00.000Z');
    expect(visiting(next, '2026-03-02T08:20:00.000Z').before).toBe('2026-03-01T08:00:00.000Z');
  });

  it('is what began or came back after it', () => {
    expect(isNew(item, undefined)).toBe(false);
    expect(isNew(item, '2026-03-02T08:00:00.000Z')).toBe(true);
    expect(isNew(item, '2026-03-03T08:00:00.000Z')).toBe(false);
    const sentBack = { answer: 'returned', by: 'probation', at: '2026-03-04T08:00:00.000Z' } as const;
    expect(isNew({ ...item, sentBack }, '2026-03-03T08:00:00.000Z')).toBe(true);
  });

  it('is nothing that the reader has said they saw', () => {
    expect(isNew({ ...item, acknowledged: '2026-03-02T10:00:00.000Z' }, '2026-03-02T08:00:00.000Z')).toBe(false);
  });

  it('is counted once where it stands in two lists', () => {
    expect(eachOnce([item, item, { ...item, pathwayId: 'p-2' }])).toHaveLength(2);
  });
});

describe('giving work to others', () => {
  it('is for the agency whose step it is', () => {
    expect(mayGive(item, 'prison')).toBe(true);
    expect(mayGive(item, 'probation')).toBe(false);
    expect(mayGive(item, undefined)).toBe(false);
  });

  it('offers each team once, and nobody who has left', () => {
    const prison = madeUpMembers.filter(({ agency }) => agency === 'prison');
    const left = prison.map((member) => (member.id === 'isla-holt' ? { ...member, leftOn: '2026-03-01' } : member));
    const { teams, colleagues } = takersOf(left);
    expect(teams.map(({ id }) => id).toSorted()).toEqual([
      'prison/north/eastmoor/a-wing',
      'prison/north/eastmoor/resettlement',
      'prison/north/eastmoor/service',
    ]);
    expect(colleagues.map(({ name }) => name)).not.toContain('Isla Holt');
  });

  it('names each step that was not given, with why', () => {
    const { pathwayId, step } = item;
    const answered = [
      { pathwayId, step, outcome: 'taken' as const },
      { pathwayId, step, outcome: 'refused' as const, reason: 'away' },
    ];
    expect(refusals(answered, wordsOf('en')).map(({ text }) => text)).toEqual([
      'Handover report: they are away and nobody covers for them',
    ]);
  });
});
