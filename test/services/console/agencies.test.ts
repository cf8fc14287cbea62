import { ConnectionRequest, TestEventRequest } from '../../../schemas/api/connection';
import { bodyOf, emptyAgency, errorsIn, wrongWith } from '../../../services/console/agencies/agency-draft';
import { eventErrorsIn, eventOf } from '../../../services/console/agencies/event-draft';

const draft = {
  ...emptyAgency,
  ...{ name: ' northmoor-council ', kind: 'community' as const, schemes: ['CRN' as const] },
  provides: 'public-housing, mentor, ',
};

describe('adding an agency', () => {
  it('asks beside each field for what is left to say', () => {
    expect(errorsIn(emptyAgency)).toEqual({
      name: 'agencyForm.nameNeeded',
      kind: 'agencyForm.kindNeeded',
      schemes: 'agencyForm.schemesNeeded',
    });
    expect(errorsIn({ ...draft, name: 'Northmoor Council' })).toEqual({ name: 'agencyForm.nameNeeded' });
  });

  it('says what the api takes', () => {
    expect(errorsIn(draft)).toEqual({});
    expect(ConnectionRequest.parse(bodyOf(draft))).toEqual({
      ...{ name: 'northmoor-council', kind: 'community', schemes: ['CRN'] },
      provides: ['public-housing', 'mentor'],
    });
  });

  it('shows beside its field what the api refused', () => {
    const fields = [
      { field: 'name', message: 'is taken' },
      { field: 'body.schemes.0', message: 'is unknown' },
    ];
    const problem = { type: '', title: '', status: 400, code: 'invalid-request', trace: '', fields };
    expect(['name', 'schemes', 'kind'].map((field) => wrongWith(field, problem))).toEqual([
      'is taken',
      'is unknown',
      undefined,
    ]);
  });
});

describe('a test event', () => {
  it('asks beside each field for what is left to say, and says what the api takes', () => {
    expect(eventErrorsIn({ type: ' ', data: '[1]' })).toEqual({
      type: 'testEvent.typeNeeded',
      data: 'testEvent.dataNeeded',
    });
    expect(eventErrorsIn({ type: 'place.held', data: '{ "a"' })).toEqual({ data: 'testEvent.dataNeeded' });
    const written = { type: ' place.held ', data: '' };
    expect(eventErrorsIn(written)).toEqual({});
    expect(TestEventRequest.parse(eventOf(written))).toEqual({ type: 'place.held', data: {} });
  });
});
