import { z } from 'zod';
import { Instant } from '../time';

/** What a report may say how it stands with: of two words on one of these the later counts, in whatever order they come. */
export const Subject = z.enum(['whereabouts', 'legal-status', 'community-officer']);
export type Subject = z.infer<typeof Subject>;

/**
 * What every event carries. `seq` counts from 1 within the pathway; `at` is when it was decided; `cause` is the report
 * it follows from (none for a clock); `late` marks a clock that rang after its time, as after an outage. `number`: under
 * which of two numbers, held to be one person's, it was told. `occurredAt`: when what the report told came about;
 * `subject`: of what it was a word.
 */
export const eventEnvelope = {
  pathwayId: z.string().min(1),
  seq: z.int().positive(),
  at: Instant,
  cause: z.string().min(1).optional(),
  late: z.literal(true).optional(),
  number: z.string().min(1).optional(),
  occurredAt: Instant.optional(),
  subject: Subject.optional(),
};
