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

/** Send a dead letter's bytes again, as a new message caused by the old. */
export const RedriveRequest = z
  .strictObject({ id: field('operational', z.string().min(1).max(300)) })
  .meta({ id: 'RedriveRequest' });

export const RedriveAnswer = z
  .object({
    id: field('operational', z.string()),
    messageId: field('operational', z.string()),
    redrives: field('operational', z.int()),
  })
  .meta({ id: 'RedriveAnswer' });
export type RedriveAnswer = z.infer<typeof RedriveAnswer>;

/**
 * A report that belongs to no open pathway: parked until a link or an opening, late for a closed one, or disputed
 * because its numbers name two people.
 */
export const HeldReport = z
  .object({
    id: field('operational', z.string()),
    kind: field('operational', z.enum(['parked', 'late', 'disputed'])),
    reportType: field('step-fact', z.string()),
    sourceAgency: field('step-fact', z.string()),
    pathwayId: field('pseudonym', z.string().optional()),
    at: field('operational', Instant),
  })
  .meta({ id: 'HeldReport' });
export type HeldReport = z.infer<typeof HeldReport>;
