import { after, given, setAside, theAlarm, until } from '../support/given';
import { arrived, by, completed, housed, notArrived, on, outside, released, skipped } from '../support/reports';
import { inLondon } from '../support/setting';

const step = 'arrival-confirmed' as const;
const missed = [...outside, on('2026-11-16 22:30', notArrived())];

describe('the arrival', () => {
  it('is confirmed by the provider', () =>
    given(...outside)
      .when(arrived('booking-5'), '2026-11-16 15:00')
      .then(['step.completed', { step, by: 'community', evidence: 'booking-5' }]));

  it('may be told before the prison has told the release', () => {
    const { state } = after([
      ...housed,
      on('2026-11-16 11:00', arrived()),
      on('2026-11-16 12:00', released()),
      until('2026-11-17'),
    ]);
    expect(state.steps[step]).toMatchObject({ status: 'done', revision: 1 });
    expect(state.steps[step]?.escalatedTo).toBeUndefined();
  });

  it('told twice is one arrival', () =>
    given(...outside, on('2026-11-16 15:00', arrived()))
      .when(arrived(), '2026-11-16 16:00')
      .then(setAside('no-change')));

  it('is overdue at ten in the evening', () =>
    given(...outside, until('2026-11-16 21:59'))
      .when(theAlarm, '2026-11-16 22:00')
      .then(['step.overdue', { step, due: inLondon('2026-11-16 22:00') }]));

  it('that nobody has seen calls for a joint response within the hour', () =>
    given(...outside, until('2026-11-16 22:59'))
      .when(theAlarm, '2026-11-16 23:00')
      .then(['step.escalated', { step, to: 'joint-response', reason: 'overdue' }]));

  it('may be confirmed by hand where the provider has no system', () =>
    given(...outside)
      .when(completed(step, 'community'), '2026-11-16 15:00')
      .then(['step.completed', { step, by: 'community' }]));
});

describe('a person who did not arrive', () => {
  it('is looked for jointly at once', () =>
    given(...outside, until('2026-11-16 21:00'))
      .when(notArrived('booking-5'), '2026-11-16 21:00')
      .then(
        ['step.failed', { step, by: 'community', reason: 'not-arrived', evidence: 'booking-5' }],
        ['step.escalated', { step, to: 'joint-response', reason: 'not-arrived' }],
      ));

  it('is not reported missing twice', () =>
    given(...missed)
      .when(notArrived(), '2026-11-16 23:30')
      .then(setAside('no-change')));

  it('rings no further clock for the arrival', () => {
    const { events } = after([...outside, on('2026-11-16 21:00', notArrived()), until('2026-11-17 12:00')]);
    const rung = events.filter(({ data }) => 'clock' in data && 'step' in data && data.step === step);
    expect(rung.map(({ data }) => 'reason' in data && data.reason)).toEqual(['not-arrived']);
  });

  it('and came after all has arrived, and the record keeps both', () =>
    given(...missed)
      .when(arrived(), '2026-11-17')
      .then(
        ['step.reopened', { step, revision: 2, reason: 'arrived-after-all' }],
        ['step.completed', { step, by: 'community', evidence: 'booking-1' }],
      ));

  it('is not missed again by an older word', () =>
    given(...missed, on('2026-11-17', arrived()))
      .when(notArrived(), '2026-11-17 10:00')
      .then(setAside('no-change')));

  it('is told once of a step that was passed over since', () =>
    given(...missed, on('2026-11-17 09:00', skipped('arrival-confirmed', 'community')))
      .when(notArrived(), '2026-11-17 10:00')
      .then(setAside('no-change')));
});

describe('the first contact', () => {
  it('is made by probation within a working day', () =>
    given(...outside)
      .when(completed('first-contact', 'probation'), '2026-11-17')
      .then(['step.completed', { step: 'first-contact', by: 'probation' }]));

  it('is not for the provider to report', () =>
    given(...outside)
      .when(by('community', completed('first-contact')), '2026-11-16 12:00')
      .then(setAside('not-asked')));

  it('missed goes to the supervisor the same day', () =>
    given(...outside, on('2026-11-16 15:00', arrived()), until('2026-11-17 23:59'))
      .when(theAlarm, '2026-11-18 00:00')
      .thenAlso(
        ['step.overdue', { step: 'first-contact' }],
        ['step.escalated', { step: 'first-contact', to: 'supervisor', reason: 'overdue' }],
      ));

  it('of a Friday’s release may be on the Monday', () => {
    const { state } = after([...housed, on('2026-11-13 11:00', released())]);
    expect(state.steps['first-contact']?.due).toBe(inLondon('2026-11-17 00:00'));
  });
});
