import type { WorkedCases } from '../../worked-cases/cases';

const from = { startDate: '2026-01-15' };

export const workedCases: WorkedCases = {
  milestones: [
    {
      id: 'pt-half-8m',
      input: { ...from, milestone: 'half', term: { months: 8 } },
      expected: { outcome: 'early', date: '2026-07-15', consent: true },
      note: 'half would be four months: never before six',
    },
    {
      id: 'pt-half-6m',
      input: { ...from, milestone: 'half', term: { months: 6 } },
      expected: { outcome: 'not-eligible', date: null },
    },
    {
      id: 'pt-two-thirds',
      input: { ...from, milestone: 'two-thirds', term: { days: 900 } },
      expected: { outcome: 'ordinary', afterDays: 600, daysLeft: 300, date: '2027-09-07', consent: true },
    },
    {
      id: 'pt-five-sixths-6y',
      input: { ...from, milestone: 'five-sixths', term: { years: 6 } },
      expected: { outcome: 'not-applicable' },
      note: 'six years are not above six years',
    },
    {
      id: 'pt-five-sixths',
      input: { ...from, milestone: 'five-sixths', term: { years: 6, days: 1 } },
      expected: { outcome: 'as-of-right', consent: true },
    },
  ],
  calendar: [
    { id: 'pt-corpus', input: { day: '2026-06-04' }, expected: { workingDay: false } },
    { id: 'pt-25-april', input: { day: '2025-04-25' }, expected: { backToWorkingDay: '2025-04-24' } },
    { id: 'pt-christmas', input: { day: '2028-12-26' }, expected: { workingDay: true } },
  ],
};
