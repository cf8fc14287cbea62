import { z } from 'zod';

export const ExtensionReason = z.enum(['waits-for-others', 'person-not-available', 'new-facts', 'workload']);
export type ExtensionReason = z.infer<typeof ExtensionReason>;

export const ReassignReason = z.enum([
  'absence',
  'left',
  'workload',
  'conflict-of-interest',
  'competence-missing',
  'transferred',
]);
export type ReassignReason = z.infer<typeof ReassignReason>;

export const SkipReason = z.enum(['done-elsewhere', 'not-needed', 'person-declines', 'too-late']);
export type SkipReason = z.infer<typeof SkipReason>;

/** Why a step was tried and did not work. */
export const FailReason = z.enum(['not-arrived', 'not-reached', 'refused-by-person', 'service-ended']);
export type FailReason = z.infer<typeof FailReason>;

export const CorrectionReason = z.enum(['recorded-in-error', 'wrong-person', 'new-facts']);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** Why a pathway goes on under another version of its profile. */
export const ProfileMoveReason = z.enum(['law-changed', 'practice-changed', 'agreed-between-agencies']);
export type ProfileMoveReason = z.infer<typeof ProfileMoveReason>;

/** Why a person in charge sets a rule aside for a time; the words stand behind `noteRef`. */
export const OverrideReason = z.enum(['safety', 'continuity', 'agreed-between-agencies', 'no-one-available']);
export type OverrideReason = z.infer<typeof OverrideReason>;
