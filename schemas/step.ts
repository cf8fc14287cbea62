import { z } from 'zod';

/** What is done for every release, in the order of a profile's table; then what a fact calls for. */
export const StepKey = z.enum([
  'needs-mapping',
  'agreement-and-information',
  'plan-agreed-with-person',
  'identity-linking',
  'probation-area-named',
  'community-officer-named',
  'competence-check',
  'risk-and-needs-review',
  'handover-report',
  'handover-meeting',
  'responsibility-transfer',
  'multi-agency-level',
  'behaviour-plan-carryover',
  'mentor-start',
  'exit-support-continuity',
  'accommodation-referral',
  'accommodation-confirmed',
  'benefits-notice',
  'health-continuity',
  'id-and-bank',
  'work-education-link',
  'family-contact-plan',
  'victim-notice',
  'licence-draft',
  'licence-approved',
  'release-pack',
  'first-appointment-set',
  'released',
  'arrival-confirmed',
  'first-contact',
  'mentor-contact',
  'day-7-review',
  'day-28-review',
  'end-of-supervision',
  'aftercare-offer',
  'address-check',
  'duty-officer-named',
  'licence-letter',
  'accommodation-tonight',
  'appointment-next-day',
  'plan-revision-agreed',
  'custody-transfer',
  'area-transfer',
  'foreign-certificate',
  'foreign-decision',
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
  'skipped',
]);
export type StepStatus = z.infer<typeof StepStatus>;

/** Why a statutory receiver sends a handover back. */
export const ReturnReason = z.enum(['wrong-area', 'incomplete', 'conflict-of-interest', 'dispute']);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** Why a service says no. */
export const DeclineReason = z.enum(['no-vacancy', 'needs-not-met-here', 'outside-area', 'conflict-of-interest']);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** What follows from a no: it is put right and asked again, the panel decides at once, or another is asked. */
export const Consequence = z.enum(['mended-by-owner', 'panel', 'next-candidate']);
export type Consequence = z.infer<typeof Consequence>;

export const Answer = z.enum(['accepted', 'returned', 'declined']);
export type Answer = z.infer<typeof Answer>;

/** How much a pathway needs; `specialised` never leaves in a message to others. */
export const Track = z.enum(['standard', 'enhanced', 'specialised', 'rapid', 'cross-border']);
export type Track = z.infer<typeof Track>;

/** What a worker must have learned to take over a step of the specialised track. */
export const Competence = z.enum(['violent-extremism-basics', 'exit-work']);
export type Competence = z.infer<typeof Competence>;
