import { nextClock } from '../../domain/pathway/clocks';
import { waitsOf } from '../../domain/pathway/live';
import { after, given, setAside, theAlarm, until } from '../support/given';
import { arrived, dated, died, handingOver, notArrived, on, outside, released } from '../support/reports';
import { setting } from '../support/setting';

const dead = [...handingOver, on('2026-01-20', died())];

describe('a death', () => {
  it('cancels every step that somebody still had to do, closes the pathway and asks for a bereavement call', () =>
    given(...handingOver)
      .when(died(), '2026-01-20')
      .then(
        ['step.cancelled', { step: 'handover-report', reason: 'died' }],
        ['step.cancelled', { step: 'responsibility-transfer', reason: 'died' }],
        ['step.cancelled', { step: 'released', reason: 'died' }],
        ['step.cancelled', { step: 'accommodation-confirmed', reason: 'died' }],
        ['step.cancelled', { step: 'arrival-confirmed', reason: 'died' }],
        ['step.cancelled', { step: 'first-contact', reason: 'died' }],
        ['pathway.closed', { reason: 'died', task: 'bereavement' }],
      ));

  it('keeps what was done as it was done', () =>
    expect(after(dead).state.steps['community-officer-named']).toMatchObject({
      status: 'done',
      evidence: 'allocation-1',
    }));

  it('asks nobody for an answer any more', () =>
    expect(Object.values(after(dead).state.steps).filter(({ offer }) => offer !== undefined)).toEqual([]));

  it('stops every clock', () => {
    const { state, now } = after(dead);
    expect(state).toMatchObject({ status: 'closed', phase: 'closed', closed: 'died' });
    expect(nextClock(now, state, setting)).toBeUndefined();
    expect(waitsOf(now, state, setting)).toEqual([]);
  });

  it('is followed by silence, also if an alarm should still ring', () =>
    given(...dead, until('2027-03-01'))
      .when(theAlarm, '2027-03-01')
      .thenNothing());

  it('outside stops the search for a person who did not arrive', () => {
    const { events } = after([...outside, on('2026-11-16 20:00', died()), until('2026-11-30')]);
    expect(events.filter(({ data }) => 'clock' in data)).toEqual([]);
  });

  it('after a missed arrival leaves that as it was', () => {
    const { state } = after([...outside, on('2026-11-16 22:30', notArrived()), on('2026-11-17', died())]);
    expect(state.steps['arrival-confirmed']?.status).toBe('failed');
  });

  it.each([
    ['a release', released()],
    ['an arrival', arrived()],
    ['the same death', died()],
  ])('makes %s told later a late report for a person to read', (_what, told) =>
    given(...dead)
      .when(told, '2026-01-21')
      .then(setAside('pathway-closed')),
  );

  it('of a person in custody with nothing but dates closes as well', () =>
    expect(after([...dated, on('2025-04-01', died())]).state.status).toBe('closed'));
});
