import type { WorkedCases } from '../../worked-cases/cases';

const start = { rule: 'licenceStartDate' };
const remand = { rule: 'licenceStartDateRemandOrImmigration', legalStatus: 'REMAND' };
const recall = { rule: 'licenceStartDatePostRecall', conditionalReleaseDate: '2026-11-02' };
const inHardStop = { rule: 'inHardStopPeriod', licenceStartDate: '2027-01-04', kind: 'CRD' };
const late = { rule: 'lateAllocationWarning', releaseDate: '2027-01-04' };
const due = { rule: 'dueInNextTwoWorkingDays', today: '2026-12-24' };
const served = { rule: 'timeServed', today: '2026-12-15' };

/** The licence calendar around Christmas 2026: the 25th a Friday, the 28th the substitute day, 1 January a Friday. */
export const licenceCases: WorkedCases = {
  licenceDates: [
    {
      id: 'start-back-over-christmas',
      input: { ...start, conditionalReleaseDate: '2026-12-28', confirmedReleaseDate: null },
      expected: { licenceStartDate: '2026-12-24' },
    },
    {
      id: 'start-confirmed-on-a-saturday',
      input: { ...start, conditionalReleaseDate: '2026-12-28', confirmedReleaseDate: '2026-12-26' },
      expected: { licenceStartDate: '2026-12-26' },
    },
    {
      id: 'start-confirmed-too-late',
      input: { ...start, conditionalReleaseDate: '2026-12-28', confirmedReleaseDate: '2026-12-29' },
      expected: { licenceStartDate: '2026-12-24' },
    },
    {
      id: 'remand-confirmed-between',
      input: { ...remand, conditionalReleaseDate: '2026-12-28', confirmedReleaseDate: '2026-12-25' },
      expected: { licenceStartDate: '2026-12-25' },
    },
    {
      id: 'remand-confirmed-too-early',
      input: { ...remand, conditionalReleaseDate: '2026-12-28', confirmedReleaseDate: '2026-12-23' },
      expected: { licenceStartDate: '2026-12-24' },
    },
    {
      id: 'recall-confirmed',
      input: { ...recall, postRecallReleaseDate: '2027-01-04', confirmedReleaseDate: '2027-01-02' },
      expected: { licenceStartDate: '2027-01-02' },
    },
    {
      id: 'recall-confirmed-before-the-recall',
      input: { ...recall, postRecallReleaseDate: '2027-01-01', confirmedReleaseDate: '2026-11-02' },
      expected: { licenceStartDate: '2026-12-31' },
    },
    {
      id: 'hard-stop-over-new-year',
      input: { rule: 'hardStopDate', licenceStartDate: '2027-01-04', kind: 'CRD' },
      expected: { hardStopDate: '2026-12-30' },
    },
    {
      id: 'hard-stop-from-a-saturday',
      input: { rule: 'hardStopDate', licenceStartDate: '2026-12-26', kind: 'CRD' },
      expected: { hardStopDate: '2026-12-22' },
    },
    {
      id: 'hard-stop-time-served',
      input: { rule: 'hardStopDate', licenceStartDate: '2027-01-04', kind: 'TIME_SERVED' },
      expected: { hardStopDate: null },
    },
    {
      id: 'warning-over-christmas',
      input: { rule: 'hardStopWarningDate', licenceStartDate: '2027-01-04', kind: 'CRD' },
      expected: { hardStopWarningDate: '2026-12-24' },
    },
    { id: 'hard-stop-first-day', input: { ...inHardStop, today: '2026-12-30' }, expected: { inHardStop: true } },
    { id: 'hard-stop-day-before', input: { ...inHardStop, today: '2026-12-29' }, expected: { inHardStop: false } },
    { id: 'hard-stop-last-day', input: { ...inHardStop, today: '2027-01-04' }, expected: { inHardStop: true } },
    { id: 'hard-stop-over', input: { ...inHardStop, today: '2027-01-05' }, expected: { inHardStop: false } },
    {
      id: 'early-on-a-holiday',
      input: { rule: 'eligibleForEarlyRelease', releaseDate: '2026-12-28' },
      expected: { eligible: true },
    },
    {
      id: 'early-not-on-a-thursday',
      input: { rule: 'eligibleForEarlyRelease', releaseDate: '2026-12-24' },
      expected: { eligible: false },
    },
    {
      id: 'earliest-before-christmas',
      input: { rule: 'earliestReleaseDate', licenceStartDate: '2026-12-28', homeDetentionCurfewActualDate: null },
      expected: { earliestReleaseDate: '2026-12-22' },
    },
    {
      id: 'earliest-on-a-working-day',
      input: { rule: 'earliestReleaseDate', licenceStartDate: '2026-12-29' },
      expected: { earliestReleaseDate: '2026-12-29' },
    },
    {
      id: 'earliest-home-detention',
      input: {
        rule: 'earliestReleaseDate',
        licenceStartDate: '2026-12-25',
        homeDetentionCurfewActualDate: '2026-12-25',
      },
      expected: { earliestReleaseDate: '2026-12-25' },
    },
    { id: 'late-fifth-day', input: { ...late, today: '2026-12-23' }, expected: { warn: true } },
    { id: 'late-in-time', input: { ...late, today: '2026-12-22' }, expected: { warn: false } },
    { id: 'late-on-the-day', input: { ...late, today: '2027-01-04' }, expected: { warn: true } },
    { id: 'late-over', input: { ...late, today: '2027-01-05' }, expected: { warn: false } },
    { id: 'due-second-working-day', input: { ...due, licenceStartDate: '2026-12-30' }, expected: { due: true } },
    { id: 'due-third-working-day', input: { ...due, licenceStartDate: '2026-12-31' }, expected: { due: false } },
    { id: 'due-yesterday', input: { ...due, licenceStartDate: '2026-12-23' }, expected: { due: false } },
    {
      id: 'time-served-27-days-ago',
      input: { ...served, sentenceStartOffsetDays: -27, conditionalReleaseOffsetDays: -27 },
      expected: { timeServed: true },
    },
    {
      id: 'time-served-28-days-ago',
      input: { ...served, sentenceStartOffsetDays: -28, conditionalReleaseOffsetDays: -28 },
      expected: { timeServed: false },
    },
    {
      id: 'time-served-tomorrow',
      input: { ...served, sentenceStartOffsetDays: 1, conditionalReleaseOffsetDays: 1 },
      expected: { timeServed: false },
    },
    { id: 'time-served-unknown', input: served, expected: { timeServed: false } },
    {
      id: 'timeout-over-christmas',
      input: { rule: 'timeoutCutoffTwoWorkingDaysAfter', today: '2026-12-24' },
      expected: { cutoff: '2026-12-30' },
    },
  ],
};
