import { z } from 'zod';
import { BounceReason, NoticeChannel } from '../reports/notice';
import { LegalBasis } from '../reports/person';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';

/** Releases from one day to another, both included; either may be open. */
export const NoticeReportQuery = z.strictObject({
  from: field('operational', LocalDate.optional()),
  to: field('operational', LocalDate.optional()),
});

/** Why an agency knew later than it should: a coordinator can act on each differently. */
export const LateNotice = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    to: field('step-fact', z.string()),
    step: field('step-fact', z.string()),
    leadDays: field('step-fact', z.int().optional()),
    why: field(
      'step-fact',
      z.enum(['told-late', 'release-came-forward', 'came-back-first', 'never-arrived', 'never-told']),
    ),
  })
  .meta({ id: 'LateNotice' });
export type LateNotice = z.infer<typeof LateNotice>;

/** The share of agencies told in time, from the notice records alone; no share where nobody was to be told. */
export const NoticeReport = z
  .object({
    from: field('operational', LocalDate.optional()),
    to: field('operational', LocalDate.optional()),
    daysBefore: field('operational', z.int()),
    releases: field('operational', z.int()),
    agencies: field('operational', z.int()),
    inTime: field('operational', z.int()),
    share: field('operational', z.number().optional()),
    late: z.array(LateNotice),
  })
  .meta({ id: 'NoticeReport' });
export type NoticeReport = z.infer<typeof NoticeReport>;

/** A message id, a notice's own id, or a person's number; in the body, for an address is written into logs. */
export const NoticeSearch = z
  .strictObject({ of: field('identity', z.string().trim().min(3).max(200)) })
  .meta({ id: 'NoticeSearch' });

/** One receiver told once, and how far it came. */
export const FoundNotice = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    notice: field('operational', z.string()),
    messageId: field('operational', z.string()),
    step: field('step-fact', z.string()),
    to: field('step-fact', z.string()),
    channel: field('step-fact', NoticeChannel),
    standing: field('step-fact', z.enum(['sent', 'delivered', 'opened', 'answered', 'bounced'])),
    sentAt: field('step-fact', Instant),
    leadDays: field('step-fact', z.int().optional()),
    legalBasis: field('step-fact', LegalBasis),
    law: field('step-fact', z.string().optional()),
    delivered: field('step-fact', Instant.optional()),
    opened: field('step-fact', Instant.optional()),
    answered: field('step-fact', Instant.optional()),
    bounced: field('step-fact', Instant.optional()),
    bounceReason: field('step-fact', BounceReason.optional()),
  })
  .meta({ id: 'FoundNotice' });
export type FoundNotice = z.infer<typeof FoundNotice>;
