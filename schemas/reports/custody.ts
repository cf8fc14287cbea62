import { z } from 'zod';
import { reportEnvelope } from './envelope';

export const LegalStatus = z.enum(['remand', 'sentenced', 'immigration']);
export type LegalStatus = z.infer<typeof LegalStatus>;

export const ReleaseKind = z.enum(['conditional', 'home-detention', 'early-scheme', 'time-served', 'unplanned']);
export type ReleaseKind = z.infer<typeof ReleaseKind>;

export const RecallKind = z.enum(['standard', 'fixed-term']);
export type RecallKind = z.infer<typeof RecallKind>;

const establishment = z.string().regex(/^[A-Z]{3}$/);

export const CustodyReceived = z.object({
  ...reportEnvelope,
  type: z.literal('agency.custody.received'),
  data: z.object({ establishment, legalStatus: LegalStatus }),
});

export const CustodyReleased = z.object({
  ...reportEnvelope,
  type: z.literal('agency.custody.released'),
  data: z.object({ kind: ReleaseKind, establishment: establishment.optional() }),
});

export const CustodyRecalled = z.object({
  ...reportEnvelope,
  type: z.literal('agency.custody.recalled'),
  data: z.object({ kind: RecallKind, establishment: establishment.optional() }),
});

export const CustodyDied = z.object({
  ...reportEnvelope,
  type: z.literal('agency.custody.died'),
  data: z.object({}),
});
