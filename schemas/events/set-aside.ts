import { z } from 'zod';
import { RecallKind } from '../reports/custody';
import { StepKey } from '../step';
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
  'proof-missing',
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

/** A recall of somebody whose release nobody told yet: it counts once the release is known. */
const RecallAhead = z.object({
  kind: RecallKind,
  termDays: z.int().optional(),
  establishment: z.string().optional(),
});

export const ReportSetAside = z.object({
  ...eventEnvelope,
  type: z.literal('transition.report.set-aside'),
  data: z.object({
    reason: SetAsideReason,
    reportType: z.string().optional(),
    step: StepKey.optional(),
    recall: RecallAhead.optional(),
  }),
});
