import { z } from 'zod';
import { Agency } from '../agency';
import { Condition, Lead, Phase } from '../pathway';
import { StepKey, StepStatus } from '../step';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';

/** The step an officer would look at first: overdue or escalated before waiting, earliest due first; it waits `since` then. */
export const NextStep = z
  .object({
    step: field('step-fact', StepKey),
    status: field('step-fact', StepStatus),
    waitingFor: field('step-fact', Agency),
    candidate: field('step-fact', z.string().optional()),
    since: field('step-fact', Instant.optional()),
    due: field('step-fact', Instant.optional()),
    escalatedTo: field('step-fact', z.string().optional()),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof NextStep>;

export const CaseloadRow = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    personRef: field('pseudonym', z.string()),
    name: field('identity', z.string().optional()),
    profile: field('operational', z.string()),
    zone: field('operational', z.string()),
    phase: field('outline', Phase),
    conditions: field('outline', z.array(Condition)),
    lead: field('outline', Lead),
    leadUnconfirmed: field('outline', z.boolean()),
    release: field('outline', LocalDate.optional()),
    released: field('outline', z.boolean()),
    fridayRelease: field('outline', z.boolean()),
    housing: field('step-fact', StepStatus.optional()),
    next: NextStep.optional(),
    setAside: field('step-fact', z.int()),
    closed: field('step-fact', z.string().optional()),
    stale: field('operational', z.literal(true).optional()),
    seq: field('operational', z.int()),
    updatedAt: field('operational', Instant),
  })
  .meta({ id: 'CaseloadRow' });
export type CaseloadRow = z.infer<typeof CaseloadRow>;

/** By the next time due with what is escalated first, by the day of release, or by the longest wait; each with the ended last. */
export const CaseloadSort = z.enum(['due', 'release', 'wait']);
export type CaseloadSort = z.infer<typeof CaseloadSort>;

export const Caseload = z
  .object({
    items: z.array(CaseloadRow),
    next: field('operational', z.string().optional()),
  })
  .meta({ id: 'Caseload' });
export type Caseload = z.infer<typeof Caseload>;

/** How many pathways stand in each phase; a phase without any is left out. */
export const PhaseCount = z
  .object({ phase: field('step-fact', Phase), count: field('operational', z.int()) })
  .meta({ id: 'PhaseCount' });
export type PhaseCount = z.infer<typeof PhaseCount>;
