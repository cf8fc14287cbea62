import { z } from 'zod';

/** Why what is kept of a person must stay whatever the clocks say. */
export const HoldReason = z.enum(['court-proceedings', 'complaint', 'inspection', 'claim']);
export type HoldReason = z.infer<typeof HoldReason>;

/** Why it need not any more. */
export const LiftReason = z.enum(['matter-over', 'held-in-error']);
export type LiftReason = z.infer<typeof LiftReason>;
