import { z } from 'zod';
import { LocalDate } from '../time';
import { LegalStatus } from './custody';
import { noteRef, reportOf } from './envelope';

/** What the parole board last decided. */
export const ParoleOutcome = z.enum(['awaited', 'release', 'not-release']);
export type ParoleOutcome = z.infer<typeof ParoleOutcome>;

/** The dates of a sentence as the prison computed them; one that is not known is absent. */
export const SentenceDates = z.object({
  sentenceStart: LocalDate.optional(),
  tariff: LocalDate.optional(),
  targetHearing: LocalDate.optional(),
  paroleEligibility: LocalDate.optional(),
  conditionalRelease: LocalDate.optional(),
  automaticRelease: LocalDate.optional(),
  homeDetention: LocalDate.optional(),
  /** Out under an early-release scheme: the day it was approved for. */
  earlyScheme: LocalDate.optional(),
  confirmedRelease: LocalDate.optional(),
  expiry: LocalDate.optional(),
  indeterminate: z.boolean().optional(),
  earlyAllocation: z.boolean().optional(),
  /** Under 18: whose lead passes by other rules than an adult's. */
  underAge: z.boolean().optional(),
  /** Sentenced to a further indeterminate sentence that lies ahead. */
  furtherIndeterminate: z.boolean().optional(),
  paroleOutcome: ParoleOutcome.optional(),
  /** Level of multi-agency management, 0 to 3. */
  multiAgencyLevel: z.int().min(0).max(3).optional(),
  /** The day of arrival at an open prison. */
  openPrisonSince: LocalDate.optional(),
  /** The day the open category came into force; it counts in the women's estate. */
  openCategorySince: LocalDate.optional(),
  womensEstate: z.boolean().optional(),
});
export type SentenceDates = z.infer<typeof SentenceDates>;

export const sentenceReports = [
  /** `dates` is absent when the agency only says that something changed. */
  reportOf('agency.sentence.dates-changed', z.object({ dates: SentenceDates.optional() })),
  reportOf(
    'agency.sentence.status-changed',
    z.object({ legalStatus: LegalStatus, ends: z.enum(['conviction-quashed', 'opened-in-error']).optional() }),
  ),
  /** An officer's proposal; a prison or a court changes the date. */
  reportOf('agency.release-date.proposed', z.object({ release: LocalDate, noteRef })),
] as const;
