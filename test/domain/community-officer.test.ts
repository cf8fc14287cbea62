import { after, given, setAside, theAlarm, until, type Past } from '../support/given';
import {
  by,
  completed,
  dated,
  inCustody,
  officerNamed,
  on,
  datesChanged,
  sentence,
  withOfficer,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const step = 'community-officer-named' as const;

describe('on the day of the handover', () => {
  const reminded = (...past: Past[]) =>
    after([...past, until('2026-03-02')], wholeWay).events.filter(
      ({ type, data, at }) =>
        type === 'transition.step.reminded' &&
        data.step === 'community-officer-named' &&
        at === inLondon('2026-03-02 00:00'),
    );

  it('probation is reminded of it where an officer is named, and else asked for one by its own days', () => {
    expect(reminded(...dated, on('2025-12-15', officerNamed()))).toHaveLength(1);
    expect(reminded(...dated)).toEqual([]);
  });

  it('nobody is reminded of a handover that was before the officer', () => {
    const { events } = after([...dated, on('2026-03-04', officerNamed()), until('2026-04-01')], wholeWay);
    const late = events.filter(({ type, at }) => type === 'transition.step.reminded' && at >= inLondon('2026-03-04'));
    expect(late.filter(({ data }) => 'step' in data && data.step === 'community-officer-named')).toEqual([]);
  });
});

describe('the community officer', () => {
  it('is due eight weeks before the handover, and probation may name one from the first', () => {
    const { state } = after(dated);
    expect(state.steps[step]).toMatchObject({ status: 'open', due: inLondon('2026-01-06 00:00') });
  });

  it('is named by probation, and that is all it takes', () =>
    given(...dated)
      .when(officerNamed('allocation-7', 'officer/allocation-7'), '2025-12-15')
      .thenAlso([
        'step.completed',
        { step, by: 'probation', evidence: 'allocation-7', noteRef: 'officer/allocation-7' },
      ]));

  it('may be named before anybody knows a date', () => {
    const { state } = after([...inCustody, on('2025-03-05', officerNamed()), on('2025-03-10', datesChanged(sentence))]);
    expect(state.steps[step]).toMatchObject({ status: 'done', evidence: 'allocation-1' });
  });

  it('may change, and the new one is recorded', () => {
    given(...withOfficer)
      .when(officerNamed('allocation-2'), '2025-12-20')
      .then(['step.completed', { step, evidence: 'allocation-2' }]);
    const changed = after([...withOfficer, on('2025-12-20', officerNamed('allocation-2'))]);
    expect(changed.state.steps[step]?.evidence).toBe('allocation-2');
  });

  it('is not news when it is the same one', () =>
    given(...withOfficer)
      .when(officerNamed(), '2025-12-20')
      .then(setAside('no-change')));

  it('is for probation to name', () =>
    given(...dated)
      .when(by('prison', completed(step)), '2025-12-15')
      .then(setAside('not-asked')));

  it('is asked for on the day eight weeks before, four weeks before, and on the handover date', () => {
    const { events } = after([...dated, until('2026-04-01')]);
    const reminders = events.filter(({ type, data }) => type === 'transition.step.reminded' && data.step === step);
    expect(reminders.map(({ at, data }) => [at, 'to' in data && data.to])).toEqual([
      [inLondon('2026-01-05 00:00'), 'probation'],
      [inLondon('2026-02-02 00:00'), 'probation'],
      [inLondon('2026-03-02 00:00'), 'probation'],
    ]);
  });

  it('on the whole way is asked for once more a week after the handover started', () => {
    const { events } = after([...dated, until('2026-04-01')], wholeWay);
    const last = events.findLast(({ type, data }) => type === 'transition.step.reminded' && data.step === step);
    expect(last).toMatchObject({ at: inLondon('2026-03-09 00:00'), data: { to: 'probation' } });
  });

  it('still missing two days after the handover goes to the supervisor', () =>
    given(...dated, until('2026-03-04 23:59'))
      .when(theAlarm, '2026-03-05 00:00')
      .thenAlso(['step.escalated', { step, to: 'supervisor', reason: 'overdue' }]));

  it('still missing two weeks after the handover goes to the director', () =>
    given(...dated, until('2026-03-16 23:59'))
      .when(theAlarm, '2026-03-17 00:00')
      .then(['step.escalated', { step, to: 'director', reason: 'overdue' }]));

  it('named at last is nobody else’s concern any more', () => {
    const { state } = after([...dated, until('2026-03-06'), on('2026-03-06', officerNamed())]);
    expect(state.steps[step]?.status).toBe('done');
    expect(state.steps[step]?.escalatedTo).toBeUndefined();
  });
});

describe('an officer named late', () => {
  const near = [...dated, until('2026-11-09')];

  it('is brought to a supervisor once too few days are left to prepare the release', () => {
    const escalated = ['pathway.escalated', { to: 'supervisor', reason: 'late-allocation' }] as const;
    given(...near)
      .when(officerNamed(), '2026-11-09')
      .thenAlso([...escalated]);
  });

  it('is no concern while there is time, or where no release is known', () => {
    for (const past of [dated, inCustody]) {
      const { events } = after([...past, on('2026-11-04', officerNamed())]);
      expect(events.filter(({ data }) => 'reason' in data && data.reason === 'late-allocation')).toEqual([]);
    }
  });
});
