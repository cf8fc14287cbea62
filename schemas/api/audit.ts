import { z } from 'zod';
import { Instant } from '../time';
import { field } from './field-class';

/** Whose: by the pathway or a number of the person, which so stands in no address. */
export const AccessReportRequest = z
  .strictObject({
    pathwayId: field('pseudonym', z.string().min(1).max(100).optional()),
    number: field('identity', z.string().trim().min(2).max(40).optional()),
  })
  .refine(({ pathwayId, number }) => (pathwayId === undefined) !== (number === undefined), {
    path: ['pathwayId'],
    message: 'say either the pathway or a number of the person',
  })
  .meta({ id: 'AccessReportRequest' });
export type AccessReportRequest = z.infer<typeof AccessReportRequest>;

/** One look at, or use of, what is known of a person, as the access log has it. */
export const AccessEntry = z.object({
  at: field('operational', Instant),
  kind: field('operational', z.enum(['consultation', 'disclosure', 'change', 'combination', 'erasure'])),
  agency: field('operational', z.string()),
  who: field('pseudonym', z.string()),
  role: field('operational', z.string()),
  purpose: field('operational', z.string()),
  what: field('operational', z.string()),
  fields: field('operational', z.array(z.string())),
  legalBasis: field('operational', z.string().optional()),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

/** Who saw and changed what of a person and why, the newest first. */
export const AccessReport = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    entries: z.array(AccessEntry),
    at: field('operational', Instant),
  })
  .meta({ id: 'AccessReport' });
export type AccessReport = z.infer<typeof AccessReport>;

/** What the access log is held against itself for. `place`: a block, or a chain where it is about its end. */
export const AuditAnswer = z
  .object({
    sound: field('operational', z.boolean()),
    entries: field('operational', z.int()),
    blocks: field('operational', z.int()),
    chains: field('operational', z.int()),
    findings: z.array(
      z.object({
        place: field('operational', z.string()),
        found: field(
          'operational',
          z.enum(['changed', 'missing', 'out-of-place', 'lost-tail', 'not-as-the-head', 'no-heads']),
        ),
      }),
    ),
    at: field('operational', Instant),
  })
  .meta({ id: 'AuditAnswer' });
export type AuditAnswer = z.infer<typeof AuditAnswer>;
