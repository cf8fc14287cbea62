import { z } from 'zod';
import { eventEnvelope } from './envelope';

/** Why a readable report changed nothing. A person reads the list; nothing is dropped. */
export const SetAsideReason = z.enum([
  'no-change',
  'not-asked',
  'nothing-offered',
  'other-offer',
  'stale',
  'before-sentence',
  'dates-missing',
  'content-missing',
  'nothing-to-withdraw',
  'relied-on',
  'not-on-licence',
  'not-in-custody',
  'identity-disputed',
  'not-entitled',
  'competence-missing',
  'in-the-future',
  'pair-missing',
  'review-too-late',
  'no-such-reason',
  'no-such-level',
  'pathway-closed',
  'no-such-notice',
  'no-such-profile',
  'older-profile',
  'undecodable',
]);
export type SetAsideReason = z.infer<typeof SetAsideReason>;

export const ReportSetAside = z.object({
  ...eventEnvelope,
  type: z.literal('transition.report.set-aside'),
  data: z.object({ reason: SetAsideReason, reportType: z.string().optional() }),
});
