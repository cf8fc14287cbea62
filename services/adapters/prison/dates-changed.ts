import { z } from 'zod';
import { ParoleOutcome, type SentenceDates } from '../../../schemas/reports/sentence';
import { LocalDate } from '../../../schemas/time';
import { isUntold, type Reading, type Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

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
      earlySchemeReleaseDate: date,
      confirmedReleaseDate: date,
      sentenceExpiryDate: date,
      indeterminateSentence: z.boolean().nullish(),
      earlyAllocation: z.boolean().nullish(),
      underAge: z.boolean().nullish(),
      additionalIndeterminateSentence: z.boolean().nullish(),
      paroleOutcome: ParoleOutcome.nullish(),
      multiAgencyLevel: z.int().min(0).max(3).nullish(),
      openPrisonArrivalDate: date,
      openCategoryActiveDate: date,
      womensEstate: z.boolean().nullish(),
    })
    .nullish(),
});

type ReleaseDates = NonNullable<z.infer<typeof Body>['releaseDates']>;

/** The dates of a sentence as the prison computed them; a thin notice says only that they changed. */
export const datesChanged: Reading = {
  detail: { isThin: ({ releaseDates }) => isUntold(releaseDates), from: (record) => ({ releaseDates: record }) },
  read: (body): Said => {
    const type = 'agency.sentence.dates-changed';
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { releaseDates } = parsed.data;
    return { fact: { type, data: releaseDates ? { dates: sentenceDates(releaseDates) } : {} } };
  },
};

const sentenceDates = (told: ReleaseDates): SentenceDates =>
  withoutUnknown({
    sentenceStart: told.sentenceStartDate,
    tariff: told.tariffDate,
    targetHearing: told.targetHearingDate,
    paroleEligibility: told.paroleEligibilityDate,
    conditionalRelease: told.conditionalReleaseDate,
    automaticRelease: told.automaticReleaseDate,
    homeDetention: told.homeDetentionCurfewActualDate,
    earlyScheme: told.earlySchemeReleaseDate,
    confirmedRelease: told.confirmedReleaseDate,
    expiry: told.sentenceExpiryDate,
    indeterminate: told.indeterminateSentence,
    earlyAllocation: told.earlyAllocation,
    underAge: told.underAge,
    furtherIndeterminate: told.additionalIndeterminateSentence,
    paroleOutcome: told.paroleOutcome,
    multiAgencyLevel: told.multiAgencyLevel,
    openPrisonSince: told.openPrisonArrivalDate,
    openCategorySince: told.openCategoryActiveDate,
    womensEstate: told.womensEstate,
  });

type Told<T> = { [K in keyof T]-?: T[K] | null | undefined };

/** A date the prison does not know is absent, also where it writes null. */
const withoutUnknown = (dates: Told<SentenceDates>): SentenceDates =>
  Object.fromEntries(Object.entries(dates).filter(([, told]) => told !== null && told !== undefined));
