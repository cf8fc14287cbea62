import { z } from 'zod';
import { StepKey } from '../step';
import { Instant } from '../time';
import { SkipReason } from '../work-reason';
import { field } from './field-class';

/** A step that somebody of one agency wants to pass over, and that ends once a second person of it agrees; `own`: the asker's wish is the reader's. */
export const Approval = z
  .object({
    id: field('operational', z.string()),
    pathwayId: field('pseudonym', z.string()),
    personRef: field('pseudonym', z.string()),
    name: field('identity', z.string().optional()),
    step: field('step-fact', StepKey),
    reason: field('step-fact', SkipReason),
    note: field('note', z.string().optional()),
    askedBy: field('identity', z.string()),
    askedAt: field('operational', Instant),
    own: field('operational', z.boolean()),
  })
  .meta({ id: 'Approval' });
export type Approval = z.infer<typeof Approval>;

export const ApprovalAnswer = z
  .strictObject({ agree: field('operational', z.boolean()) })
  .meta({ id: 'ApprovalAnswer' });
