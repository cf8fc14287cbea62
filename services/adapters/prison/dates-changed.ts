import { z } from 'zod';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { SentenceDates } from '../../../schemas/reports/sentence';
import { LocalDate } from '../../../schemas/time';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, wrongFields } from '../../platform/wrong-field';

const date = LocalDate.nullish();

const Body = z.looseObject({
  releaseDates: z
    .looseObject({
      sentenceStartDate: date,
      tariffDate: date,
      targetHearingDate: date,
      paroleEligibilityDate: date,
      conditionalReleaseDate: date,
      automaticReleaseDate: date,
      homeDetentionCurfewActualDate: date,
      confirmedReleaseDate: date,
      indeterminateSentence: z.boolean().nullish(),
      earlyAllocation: z.boolean().nullish(),
    })
    .nullish(),
});

type ReleaseDates = NonNullable<z.infer<typeof Body>['releaseDates']>;

/** The dates of a sentence as the prison computed them; a thin notice says only that they changed. */
export function datesChanged({ body, occurredAt, numbers }: DomainEvent): Translation {
  const parsed = Body.safeParse(body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { releaseDates } = parsed.data;
  const data = releaseDates ? { dates: sentenceDates(releaseDates) } : {};
  return {
    outcome: 'report',
    draft: { type: 'agency.sentence.dates-changed', data, occurredAt, numbers, personal: [] },
  };
}

const sentenceDates = (told: ReleaseDates): SentenceDates =>
  withoutUnknown({
    sentenceStart: told.sentenceStartDate,
    tariff: told.tariffDate,
    targetHearing: told.targetHearingDate,
    paroleEligibility: told.paroleEligibilityDate,
    conditionalRelease: told.conditionalReleaseDate,
    automaticRelease: told.automaticReleaseDate,
    homeDetention: told.homeDetentionCurfewActualDate,
    confirmedRelease: told.confirmedReleaseDate,
    indeterminate: told.indeterminateSentence,
    earlyAllocation: told.earlyAllocation,
  });

type Told<T> = { [K in keyof T]-?: T[K] | null | undefined };

/** A date the prison does not know is absent, also where it writes null. */
const withoutUnknown = (dates: Told<SentenceDates>): SentenceDates =>
  Object.fromEntries(Object.entries(dates).filter(([, told]) => told !== null && told !== undefined));
