import type { WorkedCases } from '../../worked-cases/cases';

export const workedCases: WorkedCases = {
  calendar: [
    { id: 'default-weekday', input: { day: '2026-12-25' }, expected: { workingDay: true } },
    { id: 'default-saturday', input: { day: '2027-05-01' }, expected: { backToWorkingDay: '2027-04-30' } },
    { id: 'default-sunday', input: { day: '2028-01-02' }, expected: { backToWorkingDay: '2027-12-31' } },
    { id: 'default-leap-day', input: { day: '2028-02-29' }, expected: { workingDay: true } },
  ],
};
