import { OpenPathwayRequest, PlanRequest } from '../../../schemas/api/plan';
import { emptyDraft, errorsIn, openRequestOf, planRequestOf } from '../../../services/console/plan/plan-form';

const draft = {
  ...emptyDraft,
  name: ' Robin Ashdown ',
  number: 'A1234BC',
  establishment: 'QEM',
  admittedOn: '2025-03-03',
};

describe('planning a pathway', () => {
  it('names what was not said', () => {
    expect(Object.keys(errorsIn(emptyDraft))).toEqual(['name', 'number', 'establishment', 'admittedOn']);
    expect(errorsIn(draft)).toEqual({});
    expect(errorsIn({ ...draft, scheme: 'CRN' })).toEqual({ number: 'planPage.numberNeeded' });
  });

  it('says what the api takes', () => {
    expect(PlanRequest.parse(planRequestOf({ ...draft, release: '2026-09-01' }))).toMatchObject({
      release: '2026-09-01',
    });
    expect(OpenPathwayRequest.parse(openRequestOf(draft))).toMatchObject({ name: 'Robin Ashdown', number: 'A1234BC' });
  });
});
