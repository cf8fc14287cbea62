import { z } from 'zod';
import { NeedsDomain } from '../needs-domain';
import { OfferCondition } from '../reports/step';
import { DeclineReason, ReturnReason } from '../step';
import { LocalDate } from '../time';
import { Assessment } from './assessment';
import { field } from './field-class';
import { CorrectionReason } from '../work-reason';

const note = field('note', z.string().max(4000).optional());

/** What an officer may say of a step. The answer comes at once: taken, or set aside and why. */
export const AcceptRequest = z.strictObject({ note }).meta({ id: 'AcceptRequest' });
/** Yes, if `condition` holds by the end of the day `by` in the pathway's zone. */
export const AcceptIfRequest = z
  .strictObject({ condition: field('step-fact', OfferCondition), by: field('step-fact', LocalDate), note })
  .meta({ id: 'AcceptIfRequest' });
export const ReturnRequest = z
  .strictObject({
    reason: field('step-fact', ReturnReason),
    missing: field('step-fact', z.array(NeedsDomain).max(7).optional()),
    note,
  })
  .refine(({ reason, missing = [] }) => reason !== 'incomplete' || missing.length > 0, {
    path: ['missing'],
    message: 'an incomplete handover is returned with what is missing of it',
  })
  .meta({ id: 'ReturnRequest' });
export const DeclineRequest = z
  .strictObject({ reason: field('step-fact', DeclineReason), note })
  .meta({ id: 'DeclineRequest' });
/** `content` is what a handover report hands over: the facts, one text a domain of need, besides the person's own words; and apart from them what somebody thinks. */
export const HandoverContent = z
  .strictObject({
    needs: z.partialRecord(NeedsDomain, field('content', z.string().min(1).max(4000))),
    whatWorks: field('content', z.string().max(4000)),
    ownWords: field('content', z.string().max(4000)),
    goals: field('content', z.array(z.string().max(500)).max(20)),
    safety: field('content', z.string().max(4000)),
    appointments: field('content', z.array(z.string().max(500)).max(20)),
    accessibility: field('content', z.string().max(1000)),
    contacts: field('content', z.array(z.string().max(500)).max(20)),
    assessments: z.array(Assessment).max(20).optional(),
  })
  .meta({ id: 'HandoverContent' });
export type HandoverContent = z.infer<typeof HandoverContent>;
/** The same as it may be read today: `lapsed` says of which domains there was an assessment that has expired. */
export const HandedOver = HandoverContent.extend({
  lapsed: z.array(Assessment.shape.about).optional(),
}).meta({ id: 'HandedOver' });
export type HandedOver = z.infer<typeof HandedOver>;

/** `proof`: number of the receipt or letter, where the step is done by telling somebody. */
export const CompleteRequest = z
  .strictObject({
    content: HandoverContent.optional(),
    proof: field('step-fact', z.string().trim().min(1).max(120).optional()),
    note,
  })
  .meta({ id: 'CompleteRequest' });
export const WithdrawRequest = z.strictObject({ note }).meta({ id: 'WithdrawRequest' });

/** Better content in the place of what was accepted; what was handed over first stays on record. */
export const CorrectRequest = z
  .strictObject({ content: HandoverContent, reason: field('step-fact', CorrectionReason), note })
  .meta({ id: 'CorrectRequest' });

export const ActName = z.enum([
  'accept',
  'accept-if',
  'return',
  'decline',
  'complete',
  'withdraw',
  'correct',
  'extend',
  'ask',
  'nudge',
  'reassign',
  'fail',
  'skip',
  'waive',
]);
export type ActName = z.infer<typeof ActName>;

/** `pending`: the pathway has not answered yet; ask the status address again. `awaits-second`: it counts once a second person agrees, and `not-agreed` that they did not. */
export const ActAnswer = z
  .object({
    reportId: field('operational', z.string()),
    outcome: field('operational', z.enum(['taken', 'set-aside', 'repeated', 'pending', 'awaits-second', 'not-agreed'])),
    reason: field('step-fact', z.string().optional()),
    seq: field('operational', z.int().optional()),
    status: field('operational', z.string().optional()),
  })
  .meta({ id: 'ActAnswer' });
export type ActAnswer = z.infer<typeof ActAnswer>;
