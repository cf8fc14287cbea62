import { Report } from '../../schemas/reports/report';
import { given, setAside } from '../support/given';
import { by, inCustody, received, type Told } from '../support/reports';

/** The same envelope around another fact. */
const saying =
  (type: string, data: object): Told =>
  (at) =>
    Report.parse({ ...by('probation', received())(at), id: `report/${type}`, type, data });

describe('a fact that no rule takes up', () => {
  it.each([
    ['agency.custody.unlawfully-at-large', { movementCode: 'UAL' }],
    ['agency.licence.activated', { licence: 'licence-1' }],
    ['agency.step.waived', { step: 'handover-report', reason: 'continuity', until: '2025-06-30' }],
  ])('is listed, and the pathway stays as it is: %s', (type, data) => {
    given(...inCustody)
      .when(saying(type, data), '2025-03-04')
      .then(setAside('no-change'));
  });
});

describe('a fact told without what it must tell', () => {
  it.each([
    ['agency.custody.received', { legalStatus: 'sentenced' }],
    ['agency.step.waived', { step: 'handover-report', reason: 'continuity' }],
    ['agency.step.question', { step: 'handover-report' }],
    ['agency.observation.recorded', { setting: 'unit', differs: false }],
    ['agency.identity.merged', { surviving: { scheme: 'NOMS', token: 'A7001XY' } }],
  ])('is no report: %s', (type, data) => {
    expect(() => saying(type, data)('2025-03-04T09:00:00.000Z')).toThrow();
  });
});
