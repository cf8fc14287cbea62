import { no1 } from '../../domain/profiles/no/1';
import { after, given, givenIn, until } from '../support/given';
import { datesChanged, happened, legalStatus, on, received, recalled, released, sentence } from '../support/reports';
import { inLondon, setting, wholeWay } from '../support/setting';

const inside = [on('2025-03-03', received())];
const day = '2025-03-10';

describe('the licence calendar of the pathway', () => {
  it.each([
    ['2026-11-14', '2026-11-13', '2026-11-11'],
    ['2026-12-26', '2026-12-24', '2026-12-22'],
  ])('moves a release on %s to %s, and the prison takes over on %s', (conditionalRelease, release, hardStop) => {
    const past = [...inside, on(day, datesChanged({ ...sentence, conditionalRelease }))];
    expect(after(past, wholeWay).state.dates).toMatchObject({ release, earliestRelease: conditionalRelease });
    const { events } = after([...past, until(`${hardStop} 00:00`)], wholeWay);
    const takenOver = events.filter(({ type }) => type === 'transition.step.taken-over');
    expect(takenOver.map(({ at }) => at)).toEqual([inLondon(`${hardStop} 00:00`)]);
  });

  it('keeps a day the prison confirmed, and counts its hard stop from the working day before', () => {
    const told = datesChanged({ ...sentence, confirmedRelease: '2026-11-14' });
    const { state, events } = after([...inside, on(day, told), until('2026-11-11 00:00')], wholeWay);
    expect(state.dates.release).toBe('2026-11-14');
    expect(events.some(({ type }) => type === 'transition.step.taken-over')).toBe(true);
  });

  it('has no hard stop for who is released on the day of the sentence', () => {
    const timeServed = { sentenceStart: '2026-11-16', conditionalRelease: '2026-11-16' };
    const { events } = after([...inside, on(day, datesChanged(timeServed)), until('2026-11-16 12:00')], wholeWay);
    expect(events.some(({ type }) => type === 'transition.step.taken-over')).toBe(false);
  });
});

describe('a person held for immigration', () => {
  it('is led by the community from the admission, though no date is known', () =>
    given()
      .when(received({ legalStatus: 'immigration' }), '2025-03-03')
      .thenAlso(['responsibility.changed', { to: 'community', support: 'prison', reason: 'immigration_case' }]));

  it('is led by the community from the day the status is told, and the same dates told again change nothing', () => {
    const past = [...inside, on(day, datesChanged(sentence))];
    given(...past)
      .when(legalStatus('immigration'), '2025-04-01')
      .thenAlso(
        ['plan.revised', { trigger: 'status-changed' }],
        ['responsibility.changed', { to: 'community', reason: 'immigration_case' }],
      );
    const { state } = after([...past, on('2025-04-01', legalStatus('immigration'))]);
    expect(state.dates).toMatchObject({ release: '2026-11-16', handoverReason: 'immigration_case' });
    expect(state.dates.handover).toBeUndefined();
  });
});

describe('a recall and who leads', () => {
  const life = { sentenceStart: '2010-03-01', indeterminate: true, tariff: '2025-06-02', targetHearing: '2028-03-01' };
  const outside = [...inside, on(day, datesChanged(life)), on('2025-06-02 10:00', released())];

  it('follows the far hearing of an indeterminate sentence at once', () =>
    given(...outside)
      .when(recalled(), '2025-09-01')
      .thenAlso([
        'responsibility.changed',
        { to: 'prison', support: 'community', reason: 'recall_thd_over_12_months' },
      ]));

  it('passes to the community on the day the hearing is less than twelve months off', () => {
    const { events } = after([...outside, on('2025-09-01', recalled()), until('2027-03-02 00:00')]);
    expect(events.filter(({ type }) => type === 'transition.responsibility.changed').at(-1)).toMatchObject({
      at: inLondon('2027-03-02 00:00'),
      data: { to: 'community', reason: 'recall_case' },
    });
  });

  it('stays with the prison where the profile counts the handover from the next release', () => {
    const around = { ...setting, profile: no1 };
    const past = [...inside, on(day, datesChanged(sentence)), on('2026-11-16 10:00', released())];
    givenIn(around)(...past)
      .when(recalled(), '2026-12-01')
      .thenAlso(['responsibility.changed', { to: 'prison', reason: 'release_date_unknown' }]);
  });
});

describe('what a report may say of an indeterminate sentence', () => {
  const life = { sentenceStart: '2010-03-01', indeterminate: true, tariff: '2027-06-01' };
  const told = (more: object) => after([...inside, on(day, datesChanged({ ...life, ...more }))]).state;

  it('leaves the lead with the prison while a further one lies ahead', () =>
    expect(told({ furtherIndeterminate: true })).toMatchObject({
      lead: 'prison',
      dates: { handoverReason: 'additional_isp' },
    }));

  it.each([
    [2, 'community', 'parole_mappa_2_3'],
    [1, 'prison', 'thd_over_12_months'],
  ])('at level %s, not released by the board, with a far hearing, is led by the %s', (multiAgencyLevel, lead, reason) =>
    expect(told({ multiAgencyLevel, paroleOutcome: 'not-release', targetHearing: '2027-01-04' })).toMatchObject({
      lead,
      dates: { handoverReason: reason },
    }),
  );

  it('begins the handover with the arrival at an open prison, in the women’s estate with the open category', () => {
    const open = { openPrisonSince: '2025-03-05', openCategorySince: '2025-03-07' };
    expect(told(open)).toMatchObject({
      support: 'community',
      dates: { handoverStart: '2025-03-05', handover: '2026-06-01', handoverReason: 'indeterminate_open' },
    });
    expect(told({ ...open, womensEstate: true }).dates.handoverStart).toBe('2025-03-07');
  });
});

describe('a tariff that passes', () => {
  const life = { sentenceStart: '2010-03-01', indeterminate: true, tariff: '2026-06-01', targetHearing: '2026-12-01' };
  const past = [...inside, on(day, datesChanged(life))];

  it('moves the release to the hearing on that day, and nobody is told that the person was not released', () => {
    const { state, events } = after([...past, until('2026-06-02 00:00')], wholeWay);
    expect(state.dates).toMatchObject({ earliestRelease: '2026-12-01', release: '2026-12-01' });
    expect(events.filter(({ type }) => type === 'transition.plan.revised').at(-1)).toMatchObject({
      at: inLondon('2026-06-01 00:00'),
      data: { trigger: 'day-came' },
    });
    expect(JSON.stringify(events)).not.toContain('not-released');
  });

  it('settles once, also when it is told late and an outage lies between', () => {
    const { events } = after(
      [...inside, on('2026-07-01', happened(day, datesChanged(life))), until('2026-07-02')],
      wholeWay,
    );
    expect(JSON.stringify(events)).not.toContain('day-came');
  });
});
