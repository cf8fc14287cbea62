import { z } from 'zod';
import { Instant } from '../time';
import { field } from './field-class';

/** A message no service could read, kept with its reason and where it stood; its bytes stay sealed. */
export const DeadLetter = z
  .object({
    id: field('operational', z.string()),
    topic: field('operational', z.string()),
    partition: field('operational', z.int()),
    offset: field('operational', z.string()),
    reason: field('operational', z.string()),
    reportId: field('operational', z.string().optional()),
    at: field('operational', Instant),
    redrives: field('operational', z.int()),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

/** A report that belongs to no open pathway: parked until a link or an opening, or late for a closed one. */
export const HeldReport = z
  .object({
    id: field('operational', z.string()),
    kind: field('operational', z.enum(['parked', 'late'])),
    reportType: field('step-fact', z.string()),
    sourceAgency: field('step-fact', z.string()),
    pathwayId: field('pseudonym', z.string().optional()),
    at: field('operational', Instant),
  })
  .meta({ id: 'HeldReport' });
export type HeldReport = z.infer<typeof HeldReport>;
