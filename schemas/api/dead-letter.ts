import { z } from 'zod';
import { Instant } from '../time';
import { field } from './field-class';

const letterId = z.string().min(1).max(300);
const cause = z.string().min(1).max(500);
const agencyName = z.string().regex(/^[a-z][a-z0-9-]{2,39}$/);

/** How a person ended a letter; why they discarded it in their own words. */
const LetterEnding = z
  .object({
    as: field('operational', z.enum(['redriven', 'discarded'])),
    by: field('operational', z.string()),
    at: field('operational', Instant),
    messageId: field('operational', z.string().optional()),
    reason: field('note', z.string().optional()),
  })
  .meta({ id: 'LetterEnding' });

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
    ended: LetterEnding.optional(),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Which letters: those that wait or those that ended, of one cause or exact reason, told by one agency. */
export const DeadLetterQuery = z.strictObject({
  state: field('operational', z.enum(['waiting', 'ended']).default('waiting')),
  cause: field('operational', cause.optional()),
  agency: field('operational', agencyName.optional()),
});

/** What holds letters back: a code of refusal or a reason, how many wait for it, since when, and the reasons in full. */
export const LetterCause = z
  .object({
    cause: field('operational', z.string()),
    count: field('operational', z.int()),
    since: field('operational', Instant),
    reasons: z.array(
      z.object({
        reason: field('operational', z.string()),
        topic: field('operational', z.string()),
        count: field('operational', z.int()),
      }),
    ),
  })
  .meta({ id: 'LetterCause' });
export type LetterCause = z.infer<typeof LetterCause>;

/** Send a dead letter's bytes again, as a new message caused by the old; the letter has then ended. */
export const RedriveRequest = z.strictObject({ id: field('operational', letterId) }).meta({ id: 'RedriveRequest' });

export const RedriveAnswer = z
  .object({
    id: field('operational', z.string()),
    messageId: field('operational', z.string()),
    redrives: field('operational', z.int()),
  })
  .meta({ id: 'RedriveAnswer' });
export type RedriveAnswer = z.infer<typeof RedriveAnswer>;

/** Letters chosen by their id, or by what held them back, whose they are, or both. */
export const LetterChoice = z
  .strictObject({
    id: field('operational', letterId.optional()),
    cause: field('operational', cause.optional()),
    agency: field('operational', agencyName.optional()),
  })
  .refine(({ id, cause, agency }) => (id ?? cause ?? agency) !== undefined, 'must choose by id, cause or agency')
  .meta({ id: 'LetterChoice' });
export type LetterChoice = z.infer<typeof LetterChoice>;

/** What became of each letter; `left`: more wait than are sent at once. */
export const RedriveMany = z
  .object({
    letters: z.array(
      z.object({
        id: field('operational', z.string()),
        outcome: field('operational', z.enum(['sent', 'not-sent'])),
        messageId: field('operational', z.string().optional()),
        why: field('operational', z.string().optional()),
      }),
    ),
    left: field('operational', z.boolean()),
  })
  .meta({ id: 'RedriveMany' });
export type RedriveMany = z.infer<typeof RedriveMany>;

/** How each letter would be read now, were it sent again. `test`: of a test person, so it would go no further. */
export const RedriveTrial = z
  .object({
    letters: z.array(
      z.object({
        id: field('operational', z.string()),
        outcome: field('operational', z.enum(['readable', 'test', 'unreadable'])),
        type: field('step-fact', z.string().optional()),
        reason: field('operational', z.string().optional()),
      }),
    ),
    left: field('operational', z.boolean()),
  })
  .meta({ id: 'RedriveTrial' });
export type RedriveTrial = z.infer<typeof RedriveTrial>;

/** A letter that nobody will send again, and why. */
export const DiscardRequest = z
  .strictObject({ id: field('operational', letterId), reason: field('note', z.string().trim().min(3).max(1_000)) })
  .meta({ id: 'DiscardRequest' });

export const DiscardAnswer = z.object({ id: field('operational', z.string()) }).meta({ id: 'DiscardAnswer' });

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
    source: field('step-fact', z.string().optional()),
    pathwayId: field('pseudonym', z.string().optional()),
    at: field('operational', Instant),
  })
  .meta({ id: 'HeldReport' });
export type HeldReport = z.infer<typeof HeldReport>;
