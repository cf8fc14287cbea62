import { after, until, type Past } from '../support/given';
import { datesChanged, dated, handedOver, inCustody, on, outside, recalled } from '../support/reports';
import { inLondon } from '../support/setting';

/** When each phase began, and which. */
const phases = (...past: Past[]) =>
  after(past).events.flatMap((e) => (e.type === 'transition.pathway.phase-changed' ? [[e.at, e.data.to]] : []));

describe('the phases of a pathway', () => {
  it('follow each other on their days, from the admission to supervision', () =>
    expect(phases(...outside, until('2027-12-01'))).toEqual([
      [inLondon('2025-03-11 00:00'), 'custody-planning'],
      [inLondon('2026-01-05 00:00'), 'handover-upcoming'],
      [inLondon('2026-03-02 00:00'), 'pre-release'],
      [inLondon('2026-11-12 00:00'), 'release-window'],
      [inLondon('2026-11-18 00:00'), 'early-community'],
      [inLondon('2027-02-15 00:00'), 'supervision'],
    ]));

  it('stay in planning while nobody knows a date', () =>
    expect(phases(...inCustody, until('2027-12-01'))).toEqual([[inLondon('2025-03-11 00:00'), 'custody-planning']]));

  it('go back when the handover moves away', () => {
    const away = datesChanged({ sentenceStart: '2025-03-03', conditionalRelease: '2027-11-16' });
    expect(phases(...dated, on('2026-02-02', away)).slice(-2)).toEqual([
      [inLondon('2026-01-05 00:00'), 'handover-upcoming'],
      [inLondon('2026-02-02'), 'custody-planning'],
    ]);
  });

  it('of somebody recalled are those before a release: the community leads, the person is inside', () =>
    expect(phases(...outside, on('2026-12-01', recalled()), until('2027-01-10')).slice(-1)).toEqual([
      [inLondon('2026-12-01'), 'pre-release'],
    ]));

  it('leave the window open while the release is overdue', () =>
    expect(after([...handedOver, until('2027-01-10')]).state.phase).toBe('release-window'));
});
