import { addDays } from '../../domain/calendar/local-date';
import { handoverReminder, isAllocationOverdue, isInProgress, isUpcoming } from '../../domain/handover/windows';

const handoverDate = '2026-08-10';
const on = (days: number) => addDays(handoverDate, days);
const nobody = { communityManagerName: null, communityManagerEmail: null };

describe('an upcoming handover', () => {
  const upcoming = (days: number, responsibility: 'CustodyOnly' | 'CustodyWithCom' | 'Community' = 'CustodyOnly') =>
    isUpcoming({ today: on(-days), handoverDate, responsibility });

  it('lies within the next 56 days, and not today or behind', () =>
    expect([57, 56, 1, 0, -1].map((days) => upcoming(days))).toEqual([false, true, true, false, false]));

  it('is of a prison that leads alone', () =>
    expect([upcoming(10, 'CustodyWithCom'), upcoming(10, 'Community')]).toEqual([false, false]));

  it('is none without a date', () =>
    expect(isUpcoming({ today: handoverDate, handoverDate: null, responsibility: 'CustodyOnly' })).toBe(false));

  it('may be looked for in another window', () => {
    const within = (windowDays: number) =>
      isUpcoming({ today: on(-10), handoverDate, windowDays, responsibility: 'CustodyOnly' });
    expect([within(9), within(10)]).toEqual([false, true]);
  });
});

describe('a handover in progress', () => {
  it('has the community lead by a handover date', () => {
    expect(isInProgress({ responsibility: 'Community', handoverDate })).toBe(true);
    expect(isInProgress({ responsibility: 'Community', handoverDate: null })).toBe(false);
    expect(isInProgress({ responsibility: 'CustodyWithCom', handoverDate })).toBe(false);
  });
});

describe('a community officer', () => {
  const led = { responsibility: 'Community', handoverDate } as const;

  it('is overdue from the second day after the handover', () =>
    expect([1, 2, 3].map((days) => isAllocationOverdue({ ...led, ...nobody, today: on(days) }))).toEqual([
      false,
      true,
      true,
    ]));

  it('is known by a name or by an address', () => {
    const late = { ...led, today: on(9) };
    expect(isAllocationOverdue({ ...late, communityManagerName: 'A. Made-Up', communityManagerEmail: null })).toBe(
      false,
    );
    expect(isAllocationOverdue({ ...late, communityManagerName: null, communityManagerEmail: 'a@b.example' })).toBe(
      false,
    );
    expect(isAllocationOverdue({ ...late, communityManagerName: '', communityManagerEmail: '' })).toBe(true);
  });

  it('is not overdue while the prison leads', () =>
    expect(isAllocationOverdue({ ...nobody, today: on(9), handoverDate, responsibility: 'CustodyWithCom' })).toBe(
      false,
    ));
});

describe('a reminder', () => {
  const reminder = (days: number, hasCommunityManager: boolean) =>
    handoverReminder({ today: on(days), handoverDate, hasCommunityManager });

  it('of the window comes 56 days before, officer or not', () => {
    expect([reminder(-56, true), reminder(-56, false)]).toEqual(Array(2).fill('upcoming_handover_window'));
    expect([reminder(-57, true), reminder(-55, true)]).toEqual([null, null]);
  });

  it('of the day comes with an officer only, and of the missing officer 14 days later', () => {
    expect([reminder(0, true), reminder(0, false)]).toEqual(['handover_date', null]);
    expect([reminder(14, true), reminder(14, false)]).toEqual([null, 'com_allocation_overdue']);
    expect([reminder(13, false), reminder(15, false)]).toEqual([null, null]);
  });

  it('is none without a date', () => expect(handoverReminder({ today: on(0), handoverDate: null })).toBeNull());
});
