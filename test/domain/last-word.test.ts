import { after, given, givenIn, setAside } from '../support/given';
import {
  absence,
  atLarge,
  by,
  dated,
  happened,
  housed,
  inCustody,
  legalStatus,
  officerNamed,
  on,
  outside,
  recalled,
  received,
  released,
  toHospital,
  transferred,
  withOfficer,
  type Told,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

/** Under another id. */
const again = (told: Told): Told => by('prison', told);

describe('of two words on where the person is the later counts', () => {
  const away = [...dated, on('2025-05-05', absence('returned'))];

  it.each<[string, Told]>([
    ['a start', absence('started')],
    ['an alarm', absence('overdue')],
  ])('%s of an absence told after the return leaves them inside', (_what, told) =>
    given(...away)
      .when(happened('2025-05-02', told), '2025-05-06')
      .then(setAside('stale')),
  );

  it('a late copy of the first admission leaves them in hospital', () =>
    given(...dated, on('2025-05-02', toHospital()))
      .when(again(happened('2025-03-03', received())), '2025-05-03')
      .then(setAside('stale')));

  it('a late copy of the first admission makes no recall of a release', () =>
    given(...outside)
      .when(again(happened('2025-03-03', received())), '2026-11-17')
      .then(setAside('stale')));

  it('a hospital left since is none', () =>
    given(...dated, on('2025-05-05', received()))
      .when(happened('2025-05-02', toHospital()), '2025-05-06')
      .then(setAside('stale')));

  it('a release told again after the recall of the same day is the one before', () =>
    given(...outside, on('2026-11-16 20:00', recalled()))
      .when(again(happened('2026-11-16 10:00', released())), '2026-11-16 21:00')
      .then(setAside('stale')));

  it('a recall of the morning is older than the release of the afternoon', () =>
    given(...housed, on('2026-11-16 10:00', released()))
      .when(happened('2026-11-16 09:00', recalled()), '2026-11-16 21:00')
      .then(setAside('stale')));

  it('a recall told again from before a flight does not bring them back', () => {
    const fled = [...outside, on('2026-12-01', recalled()), on('2026-12-05', atLarge())];
    given(...fled)
      .when(happened('2026-12-02', recalled()), '2026-12-06')
      .then(setAside('not-on-licence'));
    expect(after(fled).state.conditions).toContain('suspended-at-large');
  });

  it('a return with the code of a recall, told twice, asks a person once', () =>
    given(...dated, on('2025-05-02', absence('started')), on('2025-05-05', absence('returned', '24')))
      .when(again(happened('2025-05-05', absence('returned', '24'))), '2025-05-06')
      .then(setAside('no-change')));

  it('an admission after the release, told twice, asks a person once', () =>
    given(...outside, on('2026-12-01', received({ movementCode: '24' })))
      .when(again(happened('2026-12-01', received({ movementCode: '24' }))), '2026-12-02')
      .then(setAside('no-change')));
});

describe('a transfer to a prison', () => {
  it.each<[string, Told]>([
    ['a stay in hospital', toHospital()],
    ['a flight', atLarge()],
  ])('ends %s', (_what, told) => {
    const { state } = after([...dated, on('2025-05-02', told), on('2025-05-05', transferred('ZZB'))], wholeWay);
    expect(state).toMatchObject({ conditions: [], establishment: 'ZZB' });
  });

  it('of before a stay in hospital tells the prison, and leaves them in hospital', () => {
    const past = [...dated, on('2025-05-02', toHospital())];
    const told = happened('2025-05-01', transferred('ZZB'))(inLondon('2025-05-03'));
    expect(after([...past, told], wholeWay).state).toMatchObject({
      conditions: ['suspended-hospital'],
      establishment: 'ZZB',
    });
  });

  it('that does not say where to, of before a return, leaves them inside', () =>
    givenIn(wholeWay)(...dated, on('2025-05-05', received()))
      .when(happened('2025-05-02', transferred()), '2025-05-06')
      .then(setAside('stale')));
});

describe('of two words', () => {
  it('on the legal status the later counts, also where it said what was known', () =>
    given(...inCustody, on('2025-05-05', legalStatus('sentenced')))
      .when(happened('2025-05-02', legalStatus('remand')), '2025-05-06')
      .then(setAside('stale')));

  it('on the officer the later counts', () =>
    given(...withOfficer)
      .when(happened('2025-12-01', officerNamed('allocation-0')), '2025-12-16')
      .then(setAside('stale')));
});
