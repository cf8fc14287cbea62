import { z } from 'zod';

/** A day that stands for none, `0000-01-01` or `9999-12-31`, must not be counted from. */
const ofALife = (text: string): boolean => text >= '1900' && text < '2200';
const error = 'must be of the years 1900 to 2199';

/** A calendar day in the profile's zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date({ abort: true }).refine(ofALife, { error });
export type LocalDate = z.infer<typeof LocalDate>;

/** A point in time, UTC with milliseconds: `2026-03-09T09:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3, abort: true }).refine(ofALife, { error });
export type Instant = z.infer<typeof Instant>;

/** A zone's offsets as a table, so that the pathway needs no zone database: `offset` in minutes east of UTC. */
export const Zone = z.object({
  name: z.string().min(1),
  transitions: z.array(z.object({ at: Instant, offset: z.int() })).min(1),
  until: Instant,
});
export type Zone = z.infer<typeof Zone>;
