import { z } from 'zod';
import { Actor, Agency } from '../agency';
import { Identifier } from '../identifier';
import { Instant } from '../time';

/**
 * What every report carries: CloudEvents' id, source, type, time (`occurredAt`) and subject (`identifiers[0].token`,
 * Kafka's key), and ours. `id` is a hash of source and fact, or the officer's `Idempotency-Key`.
 * `provides`: by which words profiles ask whoever tells; absent of who speaks for the whole of `sourceAgency`.
 * `pathwayId` stands on officers' acts only: an agency knows people, not pathways.
 */
export const reportEnvelope = {
  id: z.string().min(8).max(200),
  source: z.string().min(1).max(200),
  sourceAgency: Agency,
  provides: z.array(z.string().min(1)).optional(),
  occurredAt: Instant,
  recordedAt: Instant,
  identifiers: z.array(Identifier).max(8),
  pathwayId: z.string().min(1).optional(),
  correlationId: z.string().optional(),
  causationId: z.string().optional(),
  actor: Actor.optional(),
  schemaVersion: z.literal(1),
};

/** A kind of report: its type, and what it must tell beside the envelope. */
export const reportOf = <T extends `agency.${string}`, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...reportEnvelope, type: z.literal(type), data });

/** A reference into the encrypted store; it says nothing by itself. */
export const Reference = z.string().regex(/^[a-z-]+\/[\w.:/-]{1,200}$/);

/** A note or a document in the encrypted store. */
export const noteRef = Reference.optional();

/** The number of a booking, a licence, a referral, a notice: its teller's own, and of no person. */
export const Id = z.string().min(1).max(120);

/** A word of the agency's own code list, as it wrote it. */
export const AgencyCode = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
