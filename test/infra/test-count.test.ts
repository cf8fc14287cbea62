import { countOf } from '../../infra/testing/jest-run';

const report = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites = 0) => ({
  numPassedTests,
  numFailedTests,
  numRuntimeErrorTestSuites,
});

describe('the closing line of the tests', () => {
  it('counts what passed and what failed', () => {
    expect(countOf(report(40, 2), 1)).toEqual({ passed: 40, failed: 2 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    expect(countOf(report(40, 0, 1), 1)).toEqual({ passed: 40, failed: 1 });
  });

  it('never calls a run that ended badly a success', () => {
    expect(countOf(report(40, 0), 1)).toEqual({ passed: 40, failed: 1 });
    expect(countOf(undefined, null)).toEqual({ passed: 0, failed: 1 });
  });
});
