import { z } from 'zod';
import { Country, Regime, TransferKind, WithheldReason } from '../standing';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';

const words = z.string().min(1).max(200);

/** Who answers for what an agency is told, where, and by which law. */
const answerable = {
  country: field('operational', Country),
  controller: field('operational', words),
  regime: field('operational', Regime),
  /** What allows to tell it; stands with every disclosure to it. */
  legalBasis: field('operational', words),
  /** The arrangement between joint controllers, where there is one. */
  arrangement: field('operational', words.optional()),
};

export const StandingRequest = z.strictObject(answerable).meta({ id: 'StandingRequest' });
export type StandingRequest = z.infer<typeof StandingRequest>;

const basis = {
  kind: field('operational', TransferKind),
  /** The decision, the instrument or the case it rests on. */
  reference: field('operational', words),
  /** The last day it holds. */
  until: field('operational', LocalDate.optional()),
};

export const TransferBasisRequest = z.strictObject(basis).meta({ id: 'TransferBasisRequest' });
export type TransferBasisRequest = z.infer<typeof TransferBasisRequest>;

/** An agency by the name it is told by: a connected one's, or a profile's word for it. */
export const Standing = z
  .object({
    agency: field('operational', z.string()),
    ...answerable,
    by: field('operational', z.string()),
    at: field('operational', Instant),
    transfer: z
      .object({ ...basis, by: field('operational', z.string()), at: field('operational', Instant) })
      .optional(),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof Standing>;

/** A message that waits until it may leave for another country. */
export const HeldTransfer = z
  .object({
    agency: field('operational', z.string()),
    pathwayId: field('pseudonym', z.string()),
    message: field('operational', z.string()),
    reason: field('operational', WithheldReason),
    since: field('operational', Instant),
  })
  .meta({ id: 'HeldTransfer' });
export type HeldTransfer = z.infer<typeof HeldTransfer>;
