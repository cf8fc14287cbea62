import { z } from 'zod';
import { Instant } from '../time';
import { field } from './field-class';

/** The id that a door answered with; in the body, as what else is asked after. */
export const ReportSearch = z
  .strictObject({ report: field('operational', z.string().trim().min(3).max(300)) })
  .meta({ id: 'ReportSearch' });

/** One place a report came to: a pathway that took it or set it aside, or where it waits and why. */
export const ReportTrace = z
  .object({
    standing: field('step-fact', z.enum(['taken', 'set-aside', 'parked', 'late', 'disputed', 'unreadable'])),
    at: field('operational', Instant),
    pathwayId: field('pseudonym', z.string().optional()),
    reason: field('operational', z.string().optional()),
    events: field('step-fact', z.array(z.string())),
  })
  .meta({ id: 'ReportTrace' });
export type ReportTrace = z.infer<typeof ReportTrace>;
