import { after, givenIn, setAside, theAlarm, until } from '../support/given';
import { agreed, by, datesChanged, failed, handedOver, on, sentence, yesIf } from '../support/reports';
import { inLondon, setting, wholeWay } from '../support/setting';

const given = givenIn(wholeWay);

describe('a yes with an if', () => {
  const asking = [...handedOver, until('2026-07-28')];
  const ifDated = yesIf('accommodation-confirmed', 'release-date-confirmed', '2026-09-01');

  it('is kept until its condition holds, and is then a yes', () => {
    const { state } = after([...asking, on('2026-07-28', ifDated)], wholeWay);
    expect(state.steps['accommodation-confirmed']?.conditional).toMatchObject({ condition: 'release-date-confirmed' });
  });

  it('and the release date that waits for a place to live are a deadlock, and the place is made firm', () =>
    given(...asking)
      .when(ifDated, '2026-07-28')
      .thenAlso(
        ['step.offered-conditionally', { step: 'accommodation-confirmed' }],
        ['deadlock.detected', { steps: ['accommodation-confirmed', 'released'], firm: ['accommodation-confirmed'] }],
      ));

  it('frees the deadlock once the prison confirms the date', () =>
    given(...asking, on('2026-07-28', ifDated))
      .when(datesChanged({ ...sentence, confirmedRelease: '2026-11-16' }), '2026-08-03')
      .thenAlso(
        ['step.accepted', { step: 'accommodation-confirmed' }],
        ['deadlock.freed', { steps: ['accommodation-confirmed', 'released'] }],
      ));

  it('lapses at the end of its day, and the next candidate is asked', () =>
    given(...asking, on('2026-07-28', ifDated), until('2026-09-01 23:59'))
      .when(theAlarm, '2026-09-02 00:00')
      .thenAlso(
        [
          'step.declined',
          { step: 'accommodation-confirmed', reason: 'condition-not-met', candidate: 'approved-premises' },
        ],
        ['step.offered', { step: 'accommodation-confirmed', candidate: 'community-accommodation-service' }],
      ));

  it('that waits for another which waits for it is a deadlock, named with the fewest to make firm', () => {
    const past = [
      ...asking,
      on('2026-07-28', agreed('health')),
      on('2026-07-28 10:00', yesIf('accommodation-confirmed', 'health-continuity', '2026-11-01')),
    ];
    given(...past)
      .when(by('community', yesIf('health-continuity', 'accommodation-confirmed', '2026-11-01')), '2026-09-23')
      .thenAlso(
        ['step.offered-conditionally', { step: 'health-continuity' }],
        ['deadlock.detected', { firm: [expect.stringMatching(/accommodation-confirmed|health-continuity/) as never] }],
      );
  });

  it('is prolonged by another day, as long as it stands', () => {
    const longer = yesIf('accommodation-confirmed', 'release-date-confirmed', '2026-10-01');
    const told = ['step.offered-conditionally', { until: inLondon('2026-10-02 00:00') }] as const;
    given(...asking, on('2026-07-28', ifDated))
      .when(longer, '2026-08-20')
      .then([...told]);
    given(...asking, on('2026-07-28', ifDated), on('2026-08-20', longer), until('2026-10-01 23:59'))
      .when(theAlarm, '2026-10-02 00:00')
      .thenAlso(['step.declined', { reason: 'condition-not-met', candidate: 'approved-premises' }]);
    given(...asking, on('2026-07-28', ifDated))
      .when(ifDated, '2026-08-20')
      .then(setAside('no-change'));
  });

  it('stays in a deadlock with a step that failed: once done after all it would wait as before', () => {
    const steps = setting.profile.steps.map((step) =>
      step.key === 'arrival-confirmed' ? { ...step, needs: ['accommodation-confirmed' as const] } : step,
    );
    const knot = [
      ...asking,
      on('2026-07-28', yesIf('accommodation-confirmed', 'arrival-confirmed', '2026-11-01')),
      on('2026-07-29', by('community', failed('arrival-confirmed'))),
    ];
    const { state } = after(knot, { ...setting, profile: { ...setting.profile, steps } });
    expect(state.deadlock).toEqual(['accommodation-confirmed', 'arrival-confirmed']);
  });
});
