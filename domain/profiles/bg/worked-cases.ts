import type { WorkedCases } from '../../worked-cases/cases';

export const workedCases: WorkedCases = {
  calendar: [
    { id: 'bg-good-friday', input: { day: '2026-04-10' }, expected: { workingDay: false } },
    { id: 'bg-easter', input: { day: '2026-04-13' }, expected: { backToWorkingDay: '2026-04-09' } },
    { id: 'bg-may-2027', input: { day: '2027-05-04' }, expected: { backToWorkingDay: '2027-04-29' } },
    { id: 'bg-christmas-2027', input: { day: '2027-12-28' }, expected: { backToWorkingDay: '2027-12-23' } },
    { id: 'bg-christmas-2028', input: { day: '2028-12-27' }, expected: { workingDay: false } },
    { id: 'bg-western-easter', input: { day: '2026-04-06' }, expected: { workingDay: true } },
  ],
};
