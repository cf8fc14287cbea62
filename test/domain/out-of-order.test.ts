import { holds } from '../../domain/steps/conditional-offer';
import { after, given, givenIn, setAside, until } from '../support/given';
import {
  accepted,
  agreed,
  arrived,
  atLarge,
  by,
  confirmed,
  crn,
  dated,
  datesChanged,
  died,
  handedOver,
  happened,
  housed,
  inCustody,
  licence,
  mergedInto,
  noms,
  on,
  outside,
  recalled,
  received,
  released,
  removedAbroad,
  sentence,
  toHospital,
  transferred,
  unmerged,
  type Told,
} from '../support/reports';
import { inLondon, setting, wholeWay } from '../support/setting';

/** Under another id. */
const again = (told: Told): Told => by('prison', told);
const moved = datesChanged({ ...sentence, conditionalRelease: '2027-03-01' });
const expires = (expiry: string) => datesChanged({ ...sentence, expiry });

describe('what happened before a step was needed anew does not finish it', () => {
  it('a confirmation for the day before the date moved', () =>
    given(...housed, on('2026-08-10', moved))
      .when(again(happened('2026-08-03', confirmed())), '2026-08-11')
      .then(setAside('stale')));

  it('an arrival of the release before', () =>
    givenIn(wholeWay)(...outside, on('2026-11-20', recalled('fixed-term')))
      .when(happened('2026-11-16 15:00', arrived()), '2026-11-21')
      .then(setAside('stale')));

  it('an approval of the licence that lapsed', () => {
    const approved = [...housed, on('2026-10-01', licence('submitted')), on('2026-10-05', licence('approved'))];
    givenIn(wholeWay)(...approved, on('2026-10-09', licence('inactivated')))
      .when(again(happened('2026-10-05', licence('approved'))), '2026-10-10')
      .then(setAside('stale'));
  });
});

describe('a recall told before the release it ends', () => {
  const told = [...housed, on('2026-12-01', recalled('standard', { establishment: 'ZZB' }))];

  it('is set aside, and counts as soon as the release is known', () => {
    const late = happened('2026-11-16 10:00', released())(inLondon('2026-12-02'));
    expect(after([...told, late]).state).toMatchObject({
      conditions: ['recalled'],
      cycle: 2,
      establishment: 'ZZB',
      dates: { admission: '2026-12-01' },
    });
  });

  it('says nothing of a release after it', () => {
    const { state } = after([...told, on('2026-12-10', released())]);
    expect(state).toMatchObject({ conditions: [], cycle: 1, dates: { releasedOn: '2026-12-10' } });
  });
});

describe('told before the release it came after', () => {
  const release = happened('2026-11-16 10:00', released())(inLondon('2026-12-02'));
  const told = (what: Told) => after([...housed, on('2026-12-01', what), release]).state;

  it.each<[string, Told, string]>([
    ['a flight', atLarge(), 'suspended-at-large'],
    ['a stay in hospital', toHospital(), 'suspended-hospital'],
    ['a deportation', removedAbroad(), 'suspended-abroad'],
  ])('%s is a recall once the release is known', (_what, what, condition) => {
    const { conditions, cycle, dates } = told(what);
    expect(conditions.toSorted()).toEqual(['recalled', condition]);
    expect({ cycle, admission: dates.admission }).toEqual({ cycle: 2, admission: '2026-12-01' });
  });

  it('an admission by the code of a recall is set aside until then', () => {
    given(...housed)
      .when(received({ movementCode: 'R1' }), '2026-12-01')
      .then(setAside('not-on-licence'));
    expect(told(received({ movementCode: 'R1' }))).toMatchObject({ conditions: ['recalled'], cycle: 2 });
  });

  it('a return of another kind asks a coordinator which of the two holds', () =>
    given(...housed, on('2026-12-01', transferred('ZZB')))
      .when(() => release, '2026-12-02')
      .then(setAside('stale'), ['pathway.escalated', { to: 'case-coordinator', reason: 'release-overtaken' }]));
});

describe('the end of the sentence', () => {
  const ending = [...dated, on('2026-10-01', expires('2026-12-20'))];
  const left = [...ending, on('2026-11-16 10:00', released())];

  it('is the last day of a recall for a fixed term', () => {
    const { state } = after([...left, on('2026-12-10', recalled('fixed-term'))], wholeWay);
    expect(state.dates.release).toBe('2026-12-20');
  });

  it('leaves nothing to be recalled to', () =>
    given(...left, on('2026-12-01', agreed('aftercare')))
      .when(recalled(), '2026-12-21')
      .thenAlso(setAside('not-on-licence')));

  it.each<[string, typeof left]>([
    ['was recalled', [...left, on('2026-12-01', recalled())]],
    ['is out of the country', [...ending, on('2026-10-05', removedAbroad())]],
  ])('closes the pathway of who %s', (_what, past) => {
    expect(after([...past, until('2026-12-20 23:00')]).state.status).toBe('open');
    expect(after([...past, until('2026-12-21 09:00')]).state).toMatchObject({ closed: 'supervision-ended' });
  });
});

it('a death dated before the person came in is listed, not believed', () =>
  given(...inCustody)
    .when(happened('2010-05-04', died()), '2025-03-05')
    .then(setAside('before-sentence')));

describe('back from a stay in hospital', () => {
  const asked = [...handedOver, until('2026-07-27 12:00'), on('2026-07-27 13:00', toHospital())];

  it('a provider whose time ran out meanwhile has it anew', () => {
    expect(after(asked).state.steps['accommodation-confirmed']?.offer).toMatchObject({ offer: 1 });
    given(...asked)
      .when(received(), '2026-08-20')
      .thenAlso(['step.offered', { step: 'accommodation-confirmed', offer: 2, candidate: 'approved-premises' }]);
    const { state } = after([...asked, on('2026-08-20', received())]);
    expect(state.steps['accommodation-confirmed']).toMatchObject({ status: 'offered', declinedBy: [] });
  });
});

describe('a wrong merge', () => {
  const ended = [
    ...handedOver,
    on('2026-07-28', accepted('accommodation-confirmed')),
    on('2026-08-03', mergedInto('pathway-2', crn, noms)),
    on('2026-08-05', unmerged(noms, crn)),
  ];

  it('taken back leaves the bed that was accepted', () =>
    expect(after(ended).state.steps['accommodation-confirmed']).toMatchObject({
      status: 'accepted',
      answer: { answer: 'accepted' },
    }));

  it('taken back twice keeps the person’s own number', () =>
    given(...ended)
      .when(again(happened('2026-08-05', unmerged(noms, crn))), '2026-08-06')
      .then(setAside('no-change')));
});

it('a date confirmed for the release before a recall makes no yes firm', () => {
  const confirmed = datesChanged({ ...sentence, confirmedRelease: '2026-11-16' });
  const { state } = after([
    ...dated,
    on('2026-10-01', confirmed),
    on('2026-11-16', released()),
    on('2026-12-01', recalled()),
  ]);
  expect(state.sentence.confirmedRelease).toBe('2026-11-16');
  expect(holds('release-date-confirmed', { state, setting })).toBe(false);
});
