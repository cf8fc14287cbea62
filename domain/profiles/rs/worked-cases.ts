import type { WorkedCases } from '../../worked-cases/cases';

export const workedCases: WorkedCases = {
  calendar: [
    { id: 'rs-christmas', input: { day: '2027-01-07' }, expected: { workingDay: false } },
    { id: 'rs-statehood-2026', input: { day: '2026-02-17' }, expected: { backToWorkingDay: '2026-02-13' } },
    { id: 'rs-may-2027', input: { day: '2027-05-04' }, expected: { backToWorkingDay: '2027-04-29' } },
    { id: 'rs-labour-saturday', input: { day: '2026-05-04' }, expected: { workingDay: true } },
    { id: 'rs-new-year-2028', input: { day: '2028-01-03' }, expected: { backToWorkingDay: '2027-12-31' } },
  ],
};
