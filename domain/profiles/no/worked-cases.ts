import type { WorkedCases } from '../../worked-cases/cases';

const probation = { milestone: 'release-on-probation', startDate: '2026-02-02' };
const foreign = { startDate: '2026-02-02', foreign: true };

export const workedCases: WorkedCases = {
  milestones: [
    {
      id: 'no-90',
      input: { ...probation, term: { days: 90 } },
      expected: { outcome: 'ordinary', afterDays: 60, daysLeft: 30, date: '2026-04-03' },
    },
    {
      id: 'no-74',
      input: { ...probation, term: { days: 74 } },
      expected: { outcome: 'ordinary', afterDays: 60, daysLeft: 14 },
      note: 'the shortest ordinary case',
    },
    {
      id: 'no-73',
      input: { ...probation, term: { days: 73 } },
      expected: { outcome: 'exceptional', afterDays: 60, daysLeft: 13 },
    },
    { id: 'no-61', input: { ...probation, term: { days: 61 } }, expected: { outcome: 'exceptional', daysLeft: 1 } },
    {
      id: 'no-60',
      input: { ...probation, term: { days: 60 } },
      expected: { outcome: 'not-eligible', date: null },
    },
    {
      id: 'no-120-remand',
      input: { ...probation, term: { days: 120 }, remandDays: 30 },
      expected: { outcome: 'ordinary', afterDays: 80, ofWhichRemandDays: 30, daysLeft: 40, date: '2026-03-24' },
    },
    {
      id: 'no-100',
      input: { ...probation, term: { days: 100 } },
      expected: { afterDays: 67, daysLeft: 33 },
      note: 'two thirds of a hundred days are not over before the 67th',
    },
    {
      id: 'no-foreign-30',
      input: { ...foreign, milestone: 'release-on-probation-foreign', term: { years: 30 } },
      expected: { outcome: 'ordinary', date: '2040-02-02' },
    },
    {
      id: 'no-foreign-21',
      input: { ...foreign, milestone: 'release-on-probation-foreign', term: { years: 21 } },
      expected: { outcome: 'not-applicable', date: null },
      note: '21 years are not above 21 years',
    },
    {
      id: 'no-foreign-21-ordinary',
      input: { ...foreign, milestone: 'release-on-probation', term: { years: 21 } },
      expected: { outcome: 'ordinary' },
    },
    {
      id: 'no-foreign-30-ordinary',
      input: { ...foreign, milestone: 'release-on-probation', term: { years: 30 } },
      expected: { outcome: 'not-applicable' },
    },
  ],
  calendar: [
    { id: 'no-maundy', input: { day: '2026-04-02' }, expected: { workingDay: false, backToWorkingDay: '2026-04-01' } },
    { id: 'no-easter', input: { day: '2026-04-06' }, expected: { backToWorkingDay: '2026-04-01' } },
    { id: 'no-17-may', input: { day: '2027-05-17' }, expected: { backToWorkingDay: '2027-05-14' } },
    { id: 'no-ascension', input: { day: '2025-05-29' }, expected: { workingDay: false } },
    { id: 'no-boxing', input: { day: '2028-12-27' }, expected: { workingDay: true } },
  ],
};
