import { z } from 'zod';

export const StepKey = z.enum([
  'community-officer-named',
  'handover-report',
  'responsibility-transfer',
  'accommodation-confirmed',
  'released',
  'arrival-confirmed',
  'first-contact',
]);
export type StepKey = z.infer<typeof StepKey>;

/**
 * `returned` (a statutory receiver sends it back) differs from `declined` (a service refuses before it started)
 * and from `failed` (tried, did not work). Overdue is derived from the due date, never stored.
 */
export const StepStatus = z.enum([
  'planned',
  'blocked',
  'open',
  'offered',
  'accepted',
  'done',
  'returned',
  'declined',
  'failed',
  'cancelled',
]);
export type StepStatus = z.infer<typeof StepStatus>;

/** Why a statutory receiver sends a handover back. */
export const ReturnReason = z.enum(['wrong-area', 'incomplete', 'conflict-of-interest', 'dispute']);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** Why a service says no. */
export const DeclineReason = z.enum(['no-vacancy', 'needs-not-met-here', 'outside-area', 'conflict-of-interest']);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const Answer = z.enum(['accepted', 'returned', 'declined']);
export type Answer = z.infer<typeof Answer>;
