import { z } from 'zod';
import { LocalDate } from './time';

export const Phase = z.enum([
  'intake',
  'custody-planning',
  'handover-upcoming',
  'handover',
  'pre-release',
  'release-window',
  'early-community',
  'supervision',
  'closed',
]);
export type Phase = z.infer<typeof Phase>;

/** Beside the phase, several at once. */
export const Condition = z.enum(['recalled']);
export type Condition = z.infer<typeof Condition>;

export const ClosedReason = z.enum(['died']);
export type ClosedReason = z.infer<typeof ClosedReason>;

/** Who leads and who supports: `community` here means probation, as the rule's source has it. */
export const Lead = z.enum(['prison', 'community']);
export type Lead = z.infer<typeof Lead>;

/** The days a pathway hangs on, local to the profile's zone; `handoverReason` is the rule that gave the handover date. */
export const PathwayDates = z.object({
  admission: LocalDate,
  sentenceStart: LocalDate.optional(),
  earliestRelease: LocalDate.optional(),
  handoverStart: LocalDate.optional(),
  handover: LocalDate.optional(),
  handoverReason: z.string().optional(),
  release: LocalDate.optional(),
  releasedOn: LocalDate.optional(),
});
export type PathwayDates = z.infer<typeof PathwayDates>;
