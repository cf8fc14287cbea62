import { after, givenIn, theAlarm, until, type Past } from '../support/given';
import {
  completed,
  dated,
  datesChanged,
  housed,
  inCustody,
  licence,
  officerNamed,
  on,
  received,
  released,
  sentence,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const given = givenIn(wholeWay);
const onRemand = [on('2026-05-04', received({ legalStatus: 'remand' }))];

describe('remand, released by a court', () => {
  const letGo = [...onRemand, on('2026-05-12 14:00', released('unplanned'))];

  it('calls for a duty officer within the hour, a licence or letter, and a place for tonight', () => {
    const { state } = after(letGo, wholeWay);
    expect(state.steps['duty-officer-named']).toMatchObject({ status: 'open', due: inLondon('2026-05-12 15:00') });
    expect(state.steps['licence-letter']).toMatchObject({ status: 'open' });
    expect(state.steps['accommodation-tonight']).toMatchObject({ status: 'open', due: inLondon('2026-05-12 20:00') });
  });

  it('without a duty officer after an hour says so', () =>
    given(...letGo)
      .when(theAlarm, '2026-05-12 15:00')
      .thenAlso(['step.overdue', { step: 'duty-officer-named' }]));

  it('is never held up by a missing number', () =>
    expect(after(letGo, wholeWay).state.dates.releasedOn).toBe('2026-05-12'));
});

describe('time served', () => {
  it('calls only for what is still missing', () => {
    const { state } = after([...housed, on('2026-09-01', released('time-served'))], wholeWay);
    expect(state.steps['duty-officer-named']).toBeUndefined();
    expect(state.steps['accommodation-tonight']).toBeUndefined();
    expect(state.steps['licence-letter']?.status).toBe('open');
  });
});

describe('a release date that moves inside the hard stop', () => {
  it('jumps to the compressed plan', () => {
    const soon = datesChanged({ ...sentence, conditionalRelease: '2025-06-03' });
    const { state } = after([...dated, on('2025-06-02', soon)], wholeWay);
    expect(state.steps['accommodation-tonight']?.status).toBe('open');
    expect(state.steps['duty-officer-named']?.status).toBe('open');
  });

  it('and one that leaves time enough does not', () => {
    const later = datesChanged({ ...sentence, conditionalRelease: '2025-07-03' });
    expect(after([...dated, on('2025-06-02', later)], wholeWay).state.steps['duty-officer-named']).toBeUndefined();
  });
});

describe('home detention', () => {
  it('moves the release and asks for the address to be checked', () => {
    const early = datesChanged({ ...sentence, homeDetention: '2026-09-01' });
    const { state } = after([...inCustody, on('2025-03-10', early)], wholeWay);
    expect(state.dates.release).toBe('2026-09-01');
    expect(state.steps['address-check']).toMatchObject({ status: 'open', due: inLondon('2025-03-25 00:00') });
  });

  it('has the address checked before the licence is approved', () => {
    const early = datesChanged({ ...sentence, homeDetention: '2026-09-01' });
    const drafted = [on('2025-03-10', early), on('2026-07-01', licence('submitted'))];
    const checked = on('2026-07-03', completed('address-check', 'probation'));
    const approval = (...past: Past[]) =>
      after([...inCustody, ...drafted, ...past], wholeWay).state.steps['licence-approved'];
    expect([approval()?.status, approval(checked)?.status]).toEqual(['planned', 'open']);
  });

  it('or an early scheme, whichever is first, and the address is checked once', () => {
    const both = datesChanged({ ...sentence, homeDetention: '2026-09-01', earlyScheme: '2026-08-03' });
    const { state, events } = after([...inCustody, on('2025-03-10', both)], wholeWay);
    expect(state.dates.release).toBe('2026-08-03');
    const later = datesChanged({ ...sentence, earlyScheme: '2026-08-10' });
    const again = after([...inCustody, on('2025-03-10', both), on('2025-03-12', later)], wholeWay);
    expect(again.state.dates.release).toBe('2026-08-10');
    const checks = [...events, ...again.events].filter(
      ({ type, data }) => type === 'transition.step.called' && 'step' in data && data.step === 'address-check',
    );
    expect(checks).toHaveLength(2);
  });
});

describe('the hard stop of the licence', () => {
  it('is warned of two working days before, by the licence calendar: a release on a Saturday counts from the Friday', () => {
    const onSaturday = datesChanged({ ...sentence, conditionalRelease: '2026-11-14' });
    const { events } = after([...inCustody, on('2025-03-10', onSaturday), until('2026-11-12')], wholeWay);
    const ofDraft = events.filter(({ data }) => 'clock' in data && data.clock?.includes('licence-draft/1/hard-stop'));
    expect(ofDraft.map(({ type, at, data }) => [type, at, 'to' in data && data.to])).toEqual([
      ['transition.step.reminded', inLondon('2026-11-09 00:00'), 'probation'],
      ['transition.step.taken-over', inLondon('2026-11-11 00:00'), 'prison'],
    ]);
  });

  it('two working days before the release gives it to the prison', () =>
    given(...housed)
      .when(theAlarm, '2026-11-12 00:00')
      .thenAlso(['step.taken-over', { step: 'licence-draft', from: 'probation', to: 'prison' }]));
});

describe('what was called for in a hurry', () => {
  it('is over once the ordinary step is done after all', () => {
    const named = [...onRemand, on('2026-05-12 14:00', released('unplanned')), on('2026-05-12 14:30', officerNamed())];
    expect(after(named, wholeWay).state.steps['duty-officer-named']).toMatchObject({
      status: 'cancelled',
      reason: 'done-otherwise',
    });
  });
});
