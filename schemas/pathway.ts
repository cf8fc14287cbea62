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
  'aftercare',
  'closed',
]);
export type Phase = z.infer<typeof Phase>;

/** Beside the phase, several at once. While it is suspended no clock of the pathway rings. */
export const Condition = z.enum([
  'recalled',
  'suspended-hospital',
  'suspended-at-large',
  'suspended-abroad',
  'temporarily-released',
  'in-transit',
  'disputed-identity',
  'disputed-ownership',
]);
export type Condition = z.infer<typeof Condition>;

export const ClosedReason = z.enum(['died', 'supervision-ended', 'merged', 'conviction-quashed', 'opened-in-error']);
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
  expiry: LocalDate.optional(),
});
export type PathwayDates = z.infer<typeof PathwayDates>;

/** What the rule of who leads looked at, days local to the profile's zone; what is not known is absent. `confirmed`: probation said it took over. */
export const LeadInputs = z.object({
  handoverReason: z.string().optional(),
  handoverStart: LocalDate.optional(),
  handover: LocalDate.optional(),
  releasedOn: LocalDate.optional(),
  overriddenUntil: LocalDate.optional(),
  confirmed: z.boolean(),
});
export type LeadInputs = z.infer<typeof LeadInputs>;

/** What is kept of a person, by how long: names, numbers and contact; what was written and handed over; the pathway's own events. */
export const RetentionClass = z.enum(['identity', 'note', 'record']);
export type RetentionClass = z.infer<typeof RetentionClass>;
