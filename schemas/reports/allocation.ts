import { z } from 'zod';
import { ReturnReason } from '../step';
import { Establishment } from './custody';
import { Id, noteRef, Reference, reportOf } from './envelope';

/** An area of a probation service, by the code of its register. */
const area = z.string().min(1).max(60);

/** What another country's authority says to taking over a supervision. */
export const ForeignDecision = z.enum(['recognised', 'refused', 'partly-recognised']);
export type ForeignDecision = z.infer<typeof ForeignDecision>;

export const allocationReports = [
  reportOf(
    'agency.allocation.community-officer-changed',
    z.object({ allocationId: Id, officerRef: Reference.optional() }),
  ),
  reportOf(
    'agency.allocation.prison-officer-changed',
    z.object({
      allocationId: Id.optional(),
      establishment: Establishment.optional(),
      officerRef: Reference.optional(),
    }),
  ),
  reportOf('agency.allocation.declined', z.object({ allocationId: Id.optional(), reason: ReturnReason, noteRef })),
  reportOf('agency.supervision.transferred', z.object({ to: area, from: area.optional() })),
  reportOf(
    'agency.supervision.foreign-decision',
    z.object({ country: z.string().regex(/^[A-Z]{2}$/), decision: ForeignDecision, noteRef }),
  ),
] as const;
