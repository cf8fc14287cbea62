import type { WorkedCases } from '../../worked-cases/cases';

const sentence = { startDate: '2026-05-04', term: { days: 800 }, remandDays: 100 };

export const workedCases: WorkedCases = {
  milestones: [
    {
      id: 'es-leave',
      input: { ...sentence, milestone: 'leave' },
      expected: { outcome: 'leave', afterDays: 200, ofWhichRemandDays: 100, date: '2026-08-12' },
    },
    {
      id: 'es-half',
      input: { ...sentence, milestone: 'half' },
      expected: { outcome: 'early', afterDays: 400, daysLeft: 400 },
    },
    { id: 'es-two-thirds', input: { ...sentence, milestone: 'two-thirds' }, expected: { afterDays: 534 } },
    {
      id: 'es-three-quarters',
      input: { ...sentence, milestone: 'three-quarters' },
      expected: { outcome: 'ordinary', afterDays: 600, daysLeft: 200, date: '2027-09-16' },
    },
    {
      id: 'es-all-on-remand',
      input: { ...sentence, milestone: 'leave', remandDays: 250 },
      expected: { afterDays: 200, ofWhichRemandDays: 200, date: '2026-05-04' },
      note: 'reached on remand: it may be decided from the first day of the sentence',
    },
  ],
  calendar: [
    { id: 'es-epiphany', input: { day: '2027-01-06' }, expected: { workingDay: false } },
    { id: 'es-constitution', input: { day: '2027-12-06' }, expected: { backToWorkingDay: '2027-12-03' } },
    { id: 'es-easter-monday', input: { day: '2026-04-06' }, expected: { workingDay: true } },
  ],
};
