import type { WorkedCases } from '../../worked-cases/cases';
import { checklistCases } from './checklist-cases';
import { handoverCases } from './handover-cases';
import { licenceCases } from './licence-cases';

export const workedCases: WorkedCases = { ...handoverCases, ...checklistCases, ...licenceCases };
