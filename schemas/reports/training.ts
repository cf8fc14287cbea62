import { z } from 'zod';
import { LocalDate } from '../time';
import { Id, reportOf } from './envelope';

/** A worker by pseudonym, and a course of the network; it speaks of no person on a pathway. */
const data = { member: Id, course: Id };

export const trainingReports = [
  reportOf('agency.training.completed', z.object({ ...data, validUntil: LocalDate.optional() })),
  reportOf('agency.training.expired', z.object(data)),
] as const;
