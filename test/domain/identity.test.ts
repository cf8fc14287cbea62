import { after, given, setAside } from '../support/given';
import { crn, inCustody, linked, noms, number, on, registered } from '../support/reports';

describe('who the person is', () => {
  it('stands elsewhere; the pathway holds where', () =>
    given(...inCustody)
      .when(registered('person/details-1'), '2025-03-04')
      .then(['person.registered', { detailsRef: 'person/details-1' }]));

  it('may be told anew', () =>
    expect(
      after([...inCustody, on('2025-03-04', registered()), on('2025-03-05', registered('person/details-2'))]).state
        .detailsRef,
    ).toBe('person/details-2'));

  it('is no news when it stands where it stood', () =>
    given(...inCustody, on('2025-03-04', registered()))
      .when(registered(), '2025-03-05')
      .then(setAside('no-change')));
});

describe('two numbers of one person', () => {
  it('are linked', () => {
    given(...inCustody)
      .when(linked(noms, crn), '2025-03-04')
      .then(['identity.linked', { identifiers: [crn] }]);
    expect(after([...inCustody, on('2025-03-04', linked(noms, crn))]).state.identifiers).toEqual([noms, crn]);
  });

  it('linked twice are one link', () =>
    given(...inCustody, on('2025-03-04', linked(noms, crn)))
      .when(linked(crn, noms), '2025-03-05')
      .then(setAside('no-change')));

  it('of the same agency may be two people: a person looks at it', () =>
    given(...inCustody)
      .when(linked(noms, number('NOMS', 'C')), '2025-03-04')
      .then(setAside('identity-disputed')));

  it('of the same agency in one report may be two people as well', () =>
    given(...inCustody)
      .when(linked(noms, crn, number('CRN', 'D')), '2025-03-04')
      .then(setAside('identity-disputed')));

  it('in dispute leave the first link as it was', () =>
    expect(
      after([...inCustody, on('2025-03-04', linked(noms, crn)), on('2025-03-05', linked(noms, number('CRN', 'D')))])
        .state.identifiers,
    ).toEqual([noms, crn]));
});
