import type { WorkedCases } from '../../worked-cases/cases';

export const workedCases: WorkedCases = {
  calendar: [
    { id: 'ro-john', input: { day: '2026-01-07' }, expected: { backToWorkingDay: '2026-01-05' } },
    { id: 'ro-good-friday', input: { day: '2027-04-30' }, expected: { workingDay: false } },
    { id: 'ro-whit-monday', input: { day: '2028-06-05' }, expected: { backToWorkingDay: '2028-06-02' } },
    { id: 'ro-andrew', input: { day: '2026-12-01' }, expected: { backToWorkingDay: '2026-11-27' } },
  ],
};
