import type { WorkedCases } from '../../worked-cases/cases';

export const workedCases: WorkedCases = {
  calendar: [
    { id: 'it-easter-monday', input: { day: '2026-04-06' }, expected: { backToWorkingDay: '2026-04-03' } },
    { id: 'it-good-friday', input: { day: '2026-04-03' }, expected: { workingDay: true } },
    { id: 'it-francis-2027', input: { day: '2027-10-04' }, expected: { workingDay: false } },
    { id: 'it-republic', input: { day: '2028-06-02' }, expected: { workingDay: false } },
  ],
};
