import { z } from 'zod';
import { LocalDate } from '../time';
import { reportEnvelope } from './envelope';

/** The dates of a sentence as the prison computed them; one that is not known is absent. */
export const SentenceDates = z.object({
  sentenceStart: LocalDate.optional(),
  tariff: LocalDate.optional(),
  targetHearing: LocalDate.optional(),
  paroleEligibility: LocalDate.optional(),
  conditionalRelease: LocalDate.optional(),
  automaticRelease: LocalDate.optional(),
  homeDetention: LocalDate.optional(),
  confirmedRelease: LocalDate.optional(),
  indeterminate: z.boolean().optional(),
  earlyAllocation: z.boolean().optional(),
});
export type SentenceDates = z.infer<typeof SentenceDates>;

/** `dates` is absent when the agency only says that something changed. */
export const SentenceDatesChanged = z.object({
  ...reportEnvelope,
  type: z.literal('agency.sentence.dates-changed'),
  data: z.object({ dates: SentenceDates.optional() }),
});
