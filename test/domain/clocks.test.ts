import { nextClock } from '../../domain/pathway/clocks';
import { after, given, outageUntil, theAlarm, until } from '../support/given';
import {
  accepted,
  dated,
  datesChanged,
  handedOver,
  handingOver,
  handoverReport,
  inCustody,
  on,
  received,
  sentence,
  withOfficer,
} from '../support/reports';
import { inLondon, setting } from '../support/setting';

const clocks = (past: Parameters<typeof after>[0]) =>
  after(past).events.flatMap(({ data, late, at }) =>
    'clock' in data && data.clock !== undefined ? [{ clock: data.clock, late, at }] : [],
  );

describe('a clock', () => {
  it('reminds the owner of a step whose day comes near', () =>
    given(...withOfficer, until('2026-02-08 23:59'))
      .when(theAlarm, '2026-02-09 00:00')
      .then(['step.reminded', { step: 'handover-report', to: 'prison' }]));

  it('reminds the receiver while the receiver is asked', () =>
    given(...handingOver, until('2026-02-08 23:59'))
      .when(theAlarm, '2026-02-09 00:00')
      .then(['step.reminded', { step: 'handover-report', to: 'probation' }]));

  it('says when the due date has passed, and a week later tells the supervisor', () => {
    given(...withOfficer, until('2026-02-16 23:59'))
      .when(theAlarm, '2026-02-17 00:00')
      .then(['step.overdue', { step: 'handover-report', due: inLondon('2026-02-17 00:00') }]);
    given(...withOfficer, until('2026-02-23 23:59'))
      .when(theAlarm, '2026-02-24 00:00')
      .then(['step.escalated', { step: 'handover-report', to: 'supervisor', reason: 'overdue' }]);
  });

  it('does not ring before its time', () =>
    given(...withOfficer, until('2026-02-16 12:00'))
      .when(theAlarm, '2026-02-16 23:59')
      .thenNothing());

  it('rings once', () =>
    given(...withOfficer, until('2026-02-17'))
      .when(theAlarm, '2026-02-18')
      .thenNothing());

  it('is silent for what is done', () => expect(clocks([...handedOver, until('2026-07-01')])).toEqual([]));

  it('follows from no report', () =>
    expect(
      after([...withOfficer, until('2026-02-17')]).events.filter(({ data, cause }) => 'clock' in data && cause),
    ).toEqual([]));

  it('wakes the pathway at the next thing to decide', () => {
    const next = (past: Parameters<typeof after>[0]) => {
      const { state, now } = after(past);
      return nextClock(now, state, setting);
    };
    expect(next([])).toBeUndefined();
    expect(next(inCustody)).toBe(inLondon('2025-03-11 00:00'));
    expect(next([...inCustody, until('2025-04-01')])).toBe(inLondon('2025-09-03 00:00'));
    expect(next([...dated, until('2025-04-01')])).toBe(inLondon('2026-01-05 00:00'));
    expect(next(handingOver)).toBe(inLondon('2026-01-27 00:00'));
    expect(next([...handedOver, until('2026-03-02')])).toBe(inLondon('2026-07-27 00:00'));
  });
});

describe('after an outage', () => {
  it('what was missed rings once, in its order, and says that it is late', () =>
    given(...withOfficer, until('2026-02-01'))
      .when(theAlarm, '2026-02-25')
      .then(
        ['step.reminded', { step: 'handover-report' }, 'late'],
        ['step.overdue', { step: 'handover-report' }, 'late'],
        ['step.reminded', { step: 'responsibility-transfer' }, 'late'],
        ['step.escalated', { step: 'handover-report', to: 'supervisor' }, 'late'],
      ));

  it('and does not ring again', () =>
    given(...withOfficer, until('2026-02-01'), outageUntil('2026-02-25'))
      .when(theAlarm, '2026-02-26')
      .thenNothing());

  it('a silence is found late, and the supervisor told late', () =>
    given(...handingOver)
      .when(theAlarm, '2026-02-03')
      .then(['step.escalated', { step: 'handover-report', to: 'supervisor', reason: 'no-reply' }, 'late']));

  it('the next provider has its whole time from when it is asked', () =>
    given(...handedOver, until('2026-07-27'))
      .when(theAlarm, '2026-08-05 11:00')
      .then(
        ['step.declined', { candidate: 'approved-premises', reason: 'no-reply' }, 'late'],
        ['step.offered', { candidate: 'community-accommodation-service', replyBy: inLondon('2026-08-08 00:00') }],
      ));

  it('a lead that should have passed passes with the day it passed on', () =>
    given(...handedOver, until('2026-02-20'))
      .when(theAlarm, '2026-03-20')
      .thenAlso(['responsibility.changed', { to: 'community', effectiveOn: '2026-03-02' }]));

  it('two minutes are no outage, three are', () => {
    const quiet = given(...withOfficer, until('2026-02-16 23:00'));
    quiet.when(theAlarm, '2026-02-17 00:02').then(['step.overdue', { step: 'handover-report' }]);
    quiet.when(theAlarm, '2026-02-17 00:03').then(['step.overdue', { step: 'handover-report' }, 'late']);
  });

  it('a report that comes before the alarm finds the same clocks', () => {
    const woken = [...withOfficer, until('2026-02-01'), outageUntil('2026-02-25')];
    const names = clocks(woken).map(({ clock }) => clock);
    expect(clocks([...withOfficer, until('2026-02-25')]).map(({ clock }) => clock)).toEqual(names);
  });
});

describe('a clock that was past when the plan was made', () => {
  const late = [on('2026-02-01', received()), on('2026-02-18', datesChanged(sentence))];

  it('never reminds', () => expect(clocks(late).filter(({ clock }) => clock.includes('reminder'))).toEqual([]));

  it('says at once that the step is overdue, and not that it is late in saying so', () =>
    expect(clocks(late)).toEqual([
      expect.objectContaining({ clock: expect.stringContaining('community-officer-named/1/overdue') as string }),
      expect.objectContaining({ clock: expect.stringContaining('handover-report/1/overdue') as string }),
    ]));

  it('is not late', () => expect(clocks(late).map((clock) => clock.late)).toEqual([undefined, undefined]));
});

it('forgets the time to reply of an offer that was mended, and keeps that of the new one', () => {
  const mended = [...handingOver, on('2026-01-20', handoverReport('content/report-2'))];
  expect(clocks([...mended, until('2026-01-27 12:00')])).toEqual([]);
  expect(clocks([...mended, until('2026-01-28')]).map(({ at }) => at)).toEqual([inLondon('2026-01-28 00:00')]);
  expect(clocks([...mended, on('2026-01-27 13:00', accepted('handover-report')), until('2026-01-28')])).toEqual([]);
});
