import { after, given, setAside, theAlarm, until } from '../support/given';
import {
  completed,
  datesChanged,
  happened,
  housed,
  inCustody,
  on,
  outside,
  recalled,
  released,
  sentence,
} from '../support/reports';
import { inLondon } from '../support/setting';

const step = 'released' as const;

describe('the release', () => {
  it('comes into view two working days before, over a weekend', () =>
    given(...housed, until('2026-11-11 23:59'))
      .when(theAlarm, '2026-11-12 00:00')
      .then(['pathway.phase-changed', { from: 'pre-release', to: 'release-window' }], ['step.opened', { step }]));

  it('is reported by the prison, and arrival and first contact begin to count', () => {
    given(...housed)
      .when(released('home-detention'), '2026-11-16 10:00')
      .then(
        ['step.completed', { step, by: 'prison', evidence: 'home-detention' }],
        ['plan.revised', { trigger: 'released' }],
        [
          'responsibility.changed',
          { from: 'community', to: 'community', reason: 'released', effectiveOn: '2026-11-16', unconfirmed: false },
        ],
        ['step.opened', { step: 'arrival-confirmed' }],
        ['step.opened', { step: 'first-contact' }],
      );
    const { state } = after(outside);
    expect(state.steps['arrival-confirmed']?.due).toBe(inLondon('2026-11-16 22:00'));
    expect(state.steps['first-contact']?.due).toBe(inLondon('2026-11-18 00:00'));
    expect(state.support).toBeUndefined();
  });

  it('is never held back by a step that is missing', () =>
    given(...inCustody)
      .when(released('unplanned'), '2025-03-05 16:00')
      .thenAlso(['step.completed', { step, evidence: 'unplanned' }], ['step.opened', { step: 'arrival-confirmed' }]));

  it('counts from the day it happened, which may be another than was planned', () => {
    const { state } = after([...housed, on('2026-11-13 11:00', released())]);
    expect(state.dates).toMatchObject({ release: '2026-11-16', releasedOn: '2026-11-13' });
    expect(state.steps['first-contact']?.due).toBe(inLondon('2026-11-17 00:00'));
  });

  it('not reported by six in the evening goes to the case coordinator', () =>
    given(...housed, until('2026-11-16 17:59'))
      .when(theAlarm, '2026-11-16 18:00')
      .then(
        ['step.overdue', { step, due: inLondon('2026-11-16 18:00') }],
        ['step.escalated', { step, to: 'case-coordinator', reason: 'not-released' }],
      ));

  it('reported late in the evening rests with nobody any more', () => {
    const { state } = after([...housed, on('2026-11-16 19:00', released())]);
    expect(state.steps[step]).toMatchObject({ status: 'done' });
    expect(state.steps[step]?.escalatedTo).toBeUndefined();
  });

  it('is not brought about by an officer who ticks the step: it is a fact with a day', () =>
    given(...housed)
      .when(completed(step), '2026-11-16')
      .then(setAside('not-asked')));

  it('dated before the admission is listed, not believed', () =>
    given(...housed)
      .when(happened('2010-05-04', released()), '2026-11-16')
      .then(setAside('before-sentence')));

  it('dated before the sentence began is listed, not believed', () =>
    given(...inCustody, on('2025-04-02', datesChanged({ ...sentence, sentenceStart: '2025-04-01' })))
      .when(happened('2025-03-20', released()), '2025-04-03')
      .then(setAside('before-sentence')));

  it('dated before the last recall is listed, not believed', () =>
    given(...outside, on('2026-12-01', recalled()))
      .when(happened('2026-11-30', released()), '2026-12-02')
      .then(setAside('before-sentence')));

  it('told twice is one release', () =>
    given(...outside)
      .when(happened('2026-11-16 15:00', released()), '2026-11-16 16:00')
      .then(setAside('no-change')));

  it('told again for another day is of a person who is not inside', () =>
    given(...outside)
      .when(released(), '2026-11-17')
      .then(setAside('not-in-custody')));
});

describe('after the release', () => {
  const phases = (past: Parameters<typeof after>[0]) =>
    after(past).events.flatMap((e) => (e.type === 'transition.pathway.phase-changed' ? [[e.at, e.data.to]] : []));

  it('the window closes with the next working day, and three months later supervision is all there is', () =>
    expect(phases([...outside, until('2027-03-01')]).slice(-2)).toEqual([
      [inLondon('2026-11-18 00:00'), 'early-community'],
      [inLondon('2027-02-15 00:00'), 'supervision'],
    ]));

  it('another planned date moves nothing that was confirmed for the real one', () => {
    const later = datesChanged({ ...sentence, conditionalRelease: '2026-12-24' });
    const { state } = after([...outside, on('2026-11-17', later)]);
    expect(state.steps['accommodation-confirmed']).toMatchObject({ status: 'done', revision: 1 });
  });
});
