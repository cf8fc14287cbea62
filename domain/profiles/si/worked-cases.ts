import type { WorkedCases } from '../../worked-cases/cases';

const from = { startDate: '2026-03-01' };

export const workedCases: WorkedCases = {
  milestones: [
    {
      id: 'si-half',
      input: { ...from, milestone: 'half', term: { days: 301 } },
      expected: { outcome: 'ordinary', afterDays: 151, daysLeft: 150, date: '2026-07-30' },
    },
    {
      id: 'si-half-15y',
      input: { ...from, milestone: 'half', term: { years: 15 } },
      expected: { outcome: 'ordinary' },
    },
    {
      id: 'si-half-above',
      input: { ...from, milestone: 'half', term: { years: 15, days: 1 } },
      expected: { outcome: 'not-applicable' },
    },
    {
      id: 'si-three-quarters',
      input: { ...from, milestone: 'three-quarters', term: { years: 20 } },
      expected: { outcome: 'ordinary', date: '2041-03-01' },
    },
    {
      id: 'si-life',
      input: { ...from, milestone: 'life', life: true, remandDays: 365 },
      expected: { outcome: 'ordinary', daysLeft: null, date: '2050-03-01' },
    },
    { id: 'si-life-half', input: { ...from, milestone: 'half', life: true }, expected: { outcome: 'not-applicable' } },
    {
      id: 'si-one-third',
      input: { ...from, milestone: 'one-third', term: { days: 90 } },
      expected: { outcome: 'exceptional', afterDays: 30 },
    },
  ],
  calendar: [
    { id: 'si-prešeren', input: { day: '2027-02-08' }, expected: { workingDay: false } },
    { id: 'si-may', input: { day: '2025-05-02' }, expected: { backToWorkingDay: '2025-04-30' } },
    { id: 'si-all-souls', input: { day: '2026-11-02' }, expected: { workingDay: true } },
  ],
};
