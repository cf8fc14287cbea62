import { after, given, givenIn, setAside } from '../support/given';
import { arrived, as, datesChanged, inCustody, noms, officerNamed, on, received, sentence } from '../support/reports';
import { inLondon, setting } from '../support/setting';

describe('a pathway opens', () => {
  it('when a person comes into custody, with every step in its plan', () =>
    given()
      .when(received(), '2025-03-03')
      .then(
        [
          'pathway.opened',
          {
            personRef: 'person-1',
            profile: 'gb-eaw',
            profileVersion: 1,
            legalStatus: 'sentenced',
            establishment: 'ZZA',
            identifiers: [noms],
            dates: { admission: '2025-03-03', handoverReason: 'release_date_unknown' },
          },
        ],
        [
          'plan.revised',
          { trigger: 'opened', dates: { admission: '2025-03-03', handoverReason: 'release_date_unknown' } },
        ],
      ));

  it('of somebody who was here before, and is described as before', () =>
    givenIn({ ...setting, detailsRef: 'person/v1.before' })()
      .when(received(), '2025-03-03')
      .thenAlso(['person.registered', { detailsRef: 'person/v1.before' }]));

  it('with the prison leading and nothing due, as no release date is known', () => {
    const { state } = after(inCustody);
    expect(state).toMatchObject({ status: 'open', phase: 'intake', lead: 'prison', cycle: 1, leadUnconfirmed: false });
    expect(Object.values(state.steps).map(({ key, status, due }) => [key, status, due])).toEqual([
      ['community-officer-named', 'planned', undefined],
      ['handover-report', 'planned', undefined],
      ['responsibility-transfer', 'planned', undefined],
      ['released', 'planned', undefined],
      ['accommodation-confirmed', 'planned', undefined],
      ['arrival-confirmed', 'planned', undefined],
      ['first-contact', 'planned', undefined],
    ]);
  });

  it('on the day it is in London, not in Greenwich', () =>
    given()
      .when(received(), '2025-07-01 00:30')
      .thenAlso(['pathway.opened', { dates: { admission: '2025-07-01', handoverReason: 'release_date_unknown' } }]));

  it('for a person on remand as for any other', () =>
    expect(after([on('2025-03-03', received({ legalStatus: 'remand' }))]).state.legalStatus).toBe('remand'));

  it('once: a person already inside is not received again', () =>
    given(...inCustody)
      .when(received(), '2025-03-05')
      .then(setAside('no-change')));

  it('and tells who said so what became of it', () => {
    given().when(received(), '2025-03-03').answered({ outcome: 'taken', seq: 2 });
    given(...inCustody)
      .when(received(), '2025-03-05')
      .answered({ outcome: 'set-aside', reason: 'no-change', seq: 3 });
  });
});

describe('before it opens', () => {
  it.each([
    ['dates', datesChanged(sentence)],
    ['an officer', officerNamed()],
    ['an arrival', arrived()],
  ])('%s are set aside: nobody is known to be in custody', (_what, told) =>
    given().when(told, '2025-03-03').then(setAside('not-in-custody')),
  );

  it('an alarm has nothing to ring for', () => expect(after([]).state.seq).toBe(0));
});

it('takes an admission whose id happens to be a word of the language', () =>
  given().when(as('constructor', received()), '2025-03-03').answered({ outcome: 'taken' }));

it('writes each event once, numbered, with when it was decided and which report it follows from', () => {
  const opening = on('2025-03-03', received());
  expect(after([opening]).events.map(({ pathwayId, seq, at, cause }) => ({ pathwayId, seq, at, cause }))).toEqual(
    [1, 2].map((seq) => ({ pathwayId: 'pathway-1', seq, at: inLondon('2025-03-03'), cause: opening.id })),
  );
});
