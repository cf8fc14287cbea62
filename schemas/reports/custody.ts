import { z } from 'zod';
import { AgencyCode, reportOf } from './envelope';
import { CorrectionReason } from '../work-reason';

export const LegalStatus = z.enum(['remand', 'sentenced', 'immigration']);
export type LegalStatus = z.infer<typeof LegalStatus>;

export const ReleaseKind = z.enum(['conditional', 'home-detention', 'early-scheme', 'time-served', 'unplanned']);
export type ReleaseKind = z.infer<typeof ReleaseKind>;

export const RecallKind = z.enum(['standard', 'fixed-term']);
export type RecallKind = z.infer<typeof RecallKind>;

/** A prison by the code of its register. */
export const Establishment = z.string().regex(/^[A-Z]{3}$/, 'is no code of a prison');

/** The prison's code of a movement goes along: what it means may depend on where the person was before. */
const movement = { establishment: Establishment.optional(), movementCode: AgencyCode.optional() };

export const custodyReports = [
  reportOf(
    'agency.custody.received',
    z.object({ ...movement, establishment: Establishment, legalStatus: LegalStatus }),
  ),
  /** `correction`: why this day is told in the place of the one recorded before. */
  reportOf(
    'agency.custody.released',
    z.object({ ...movement, kind: ReleaseKind, correction: CorrectionReason.optional() }),
  ),
  /** `termDays`: how long a recall for a fixed term lasts, where the prison says it. */
  reportOf(
    'agency.custody.recalled',
    z.object({ ...movement, kind: RecallKind, termDays: z.int().min(1).max(365).optional() }),
  ),
  /** On the way there is no `establishment`; the next movement tells it. */
  reportOf('agency.custody.transferred', z.object({ ...movement, from: Establishment.optional() })),
  reportOf(
    'agency.custody.temporary-absence',
    z.object({ ...movement, kind: z.enum(['started', 'returned', 'overdue']) }),
  ),
  reportOf('agency.custody.moved-to-secure-hospital', z.object(movement)),
  reportOf('agency.custody.removed-or-deported', z.object(movement)),
  reportOf('agency.custody.unlawfully-at-large', z.object(movement)),
  reportOf('agency.custody.died', z.object(movement)),
] as const;
