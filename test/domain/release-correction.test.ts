import { after, given, setAside, until } from '../support/given';
import { arrived, atLarge, happened, housed, on, outside, recalled, releasedInstead } from '../support/reports';
import { explainLead } from '../../domain/pathway/explain';
import { inLondon, setting } from '../support/setting';

/** Told to have left on Monday 2026-11-16. */
const trueDay = happened('2026-11-18 10:00', releasedInstead());

describe('a release recorded on a wrong day', () => {
  it('is corrected: what is still to do is counted from the true day, and its owners are told at once', () =>
    given(...outside, on('2026-11-16 15:00', arrived()))
      .when(trueDay, '2026-11-18 12:00')
      .thenAlso([
        'plan.revised',
        {
          trigger: 'release-corrected',
          dates: expect.objectContaining({ releasedOn: '2026-11-18' }) as never,
          diff: [
            expect.objectContaining({
              step: 'first-contact',
              owner: 'probation',
              after: expect.objectContaining({ due: inLondon('2026-11-20 00:00') }) as unknown,
            }),
          ] as never,
        },
      ]));

  it('keeps what was done, and leaves everything as if it had been told right at once', () => {
    const past = [...outside, on('2026-11-16 15:00', arrived()), on('2026-11-18 12:00', trueDay)];
    const { state } = after(past);
    expect(state.steps['arrival-confirmed']?.status).toBe('done');
    expect(state.steps.released?.status).toBe('done');
    expect(state).toMatchObject({ releasedAt: inLondon('2026-11-18 10:00'), cycle: 1, phase: 'release-window' });
    expect(explainLead(state, { now: inLondon('2026-11-19'), setting }).effectiveOn).toBe('2026-11-18');
  });

  it('of a day before the one recorded lets a flight between the two count', () => {
    const early = happened('2026-11-12 10:00', releasedInstead());
    const fled = happened('2026-11-14', atLarge());
    const { state } = after([...outside, on('2026-11-17', early), on('2026-11-17 10:00', fled)]);
    expect(state.conditions).toEqual(['recalled', 'suspended-at-large']);
  });

  it('stays where nothing else is said of it', () =>
    given(...outside)
      .when(happened('2026-11-16 18:00', releasedInstead()), '2026-11-18')
      .then(setAside('no-change')));

  it('is not corrected where nobody was released, nor once it is over', () => {
    given(...housed)
      .when(happened('2026-10-01', releasedInstead()), '2026-11-02')
      .then(setAside('not-on-licence'));
    given(...outside, on('2026-12-01', recalled()), until('2026-12-02'))
      .when(happened('2026-12-02', releasedInstead()), '2026-12-03')
      .then(setAside('not-on-licence'));
  });
});
