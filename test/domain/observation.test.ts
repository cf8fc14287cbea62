import { given } from '../support/given';
import { inCustody, observed } from '../support/reports';

const fact = 'observation' as const;

describe('what an officer saw', () => {
  it('is kept as a fact, its words apart', () =>
    given(...inCustody)
      .when(observed(), '2025-03-10')
      .then(['fact.recorded', { fact, detail: { setting: 'work', differs: 'no' }, noteRef: 'note/seen-1' }]));

  it('stands beside what goes well', () =>
    given(...inCustody)
      .when(observed('note/well-1'), '2025-03-10')
      .then(
        ['fact.recorded', { fact, noteRef: 'note/seen-1' }],
        ['fact.recorded', { fact, detail: { setting: 'work', what: 'counterpart' }, noteRef: 'note/well-1' }],
      ));
});
