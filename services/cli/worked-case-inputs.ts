import { z } from 'zod';
import { UPCOMING_DAYS } from '../../domain/handover/windows';
import type { WorkedInputs } from '../../domain/worked-cases/worked-case';
import { LocalDate } from '../../schemas/time';

// What is unknown is null or left out, and a missing flag means false: after reading, every field is there.
const date = LocalDate.nullable().default(null);
const offset = z.int().nullable().default(null);
const flag = z.boolean().nullable().default(false).transform(Boolean);
const text = z.string().nullable().default(null);
const days = z.int().min(0).nullable();
const windowDays = days.default(null).transform((given) => given ?? UPCOMING_DAYS);
const Kind = z.enum(['CustodyOnly', 'CustodyWithCom', 'Community']);
const Standing = z.strictObject({ responsibility: Kind, handoverOffsetDays: offset });
const Term = z.strictObject({
  years: z.int().min(0).default(0),
  months: z.int().min(0).default(0),
  days: z.int().min(0).default(0),
});

/** A day of reckoning for cases that count from today without saying which day that is: any day gives the same answer. */
const SOME_DAY = '2026-06-15';

const Overrides = z
  .strictObject({
    today: LocalDate.default(SOME_DAY),
    indeterminate: flag,
    recalled: flag,
    immigrationCase: flag,
    additionalIndeterminateSentence: flag,
    targetHearing12MonthsOrMore: flag,
    awaitingParoleOutcome: flag,
    paroleOutcomeRelease: flag,
    paroleOutcomeNotRelease: flag,
    mappaLevel: z.int().min(0).max(3).nullable().default(null),
    earliestReleaseKnown: z.boolean().nullable().default(true),
    earliestRelease: z
      .strictObject({ kind: z.enum(['TED', 'THD', 'PED', 'CRD', 'ARD']), offsetDays: z.int() })
      .nullable()
      .optional(),
  })
  .transform(({ earliestReleaseKnown, earliestRelease, ...facts }) => {
    // Known, and its day not told: the handover is taken to lie behind.
    const today = { kind: facts.indeterminate ? 'TED' : 'CRD', offsetDays: 0 } as const;
    const release = earliestRelease === undefined ? today : earliestRelease;
    return { ...facts, earliestRelease: earliestReleaseKnown === false ? null : release };
  });

const asked = {
  today: LocalDate.optional(),
  windowDays,
  communityManagerName: text,
  communityManagerEmail: text,
  hasCommunityManager: flag,
  handoverDate: date,
  responsibility: Kind.optional(),
};
const Windows = z.discriminatedUnion('question', [
  z.strictObject({ ...asked, question: z.literal('upcoming'), today: LocalDate, responsibility: Kind }),
  z.strictObject({ ...asked, question: z.literal('inProgress'), responsibility: Kind }),
  z.strictObject({
    ...asked,
    question: z.literal('communityAllocationOverdue'),
    today: LocalDate,
    responsibility: Kind,
  }),
  z.strictObject({ ...asked, question: z.literal('reminder'), today: LocalDate }),
]);

const Checklist = z.discriminatedUnion('question', [
  z
    .strictObject({
      question: z.literal('tasks'),
      handoverType: z.enum(['enhanced', 'standard']).nullable().default(null),
      handoverBeforeMeetingCutoff: z.boolean().nullable().default(null),
    })
    .transform(({ handoverBeforeMeetingCutoff, ...facts }) => ({
      ...facts,
      beforeMeetingCutoff: handoverBeforeMeetingCutoff,
    })),
  z.strictObject({ question: z.literal('resetTasks'), before: Standing, after: Standing, windowDays }),
]);

const EarlyAllocation = z.strictObject({
  today: LocalDate.default(SOME_DAY),
  earliestReleaseDate: date,
  terrorismConviction: flag,
  highProfile: flag,
  seriousCrimePreventionOrder: flag,
  mappaLevel3: flag,
  otherCriticalCase: flag,
  extremismSeparation: flag,
  highRiskOfHarm: flag,
  mappaLevel2: flag,
  otherReason: flag,
  communityDecision: z.boolean().nullable().default(null),
  assessedOn: date,
});

const licence = {
  today: date,
  licenceStartDate: date,
  conditionalReleaseDate: date,
  confirmedReleaseDate: date,
  postRecallReleaseDate: date,
  homeDetentionCurfewActualDate: date,
  releaseDate: date,
  legalStatus: text,
  kind: text,
  sentenceStartOffsetDays: offset,
  conditionalReleaseOffsetDays: offset,
  maxDaysBeforeToday: days.default(null),
};
const Licence = z.discriminatedUnion('rule', [
  z.strictObject({
    ...licence,
    rule: z.enum([
      'licenceStartDate',
      'licenceStartDateRemandOrImmigration',
      'licenceStartDatePostRecall',
      'hardStopDate',
      'hardStopWarningDate',
      'eligibleForEarlyRelease',
      'earliestReleaseDate',
    ]),
  }),
  z.strictObject({
    ...licence,
    rule: z.enum([
      'inHardStopPeriod',
      'lateAllocationWarning',
      'dueInNextTwoWorkingDays',
      'timeServed',
      'timeoutCutoffTwoWorkingDaysAfter',
    ]),
    today: LocalDate,
  }),
]);

const Milestones = z
  .strictObject({
    milestone: z.string(),
    startDate: LocalDate,
    life: flag,
    term: Term.optional(),
    remandDays: days.default(null).transform((given) => given ?? 0),
    foreign: flag,
  })
  .refine(({ life, term }) => life !== (term !== undefined), {
    path: ['term'],
    message: 'is needed, or life: true instead of it',
  })
  .transform(({ life, term, ...sentence }) => ({ ...sentence, term: life || term === undefined ? null : term }));

/** How the input of each list is read. An input that is not known here is a case that nothing is known about. */
export const caseInputs: { [L in keyof WorkedInputs]: z.ZodType<WorkedInputs[L]> } = {
  handoverDate: z.strictObject({
    sentenceStartDate: date,
    earliestReleaseDate: date,
    determinateParole: flag,
    indeterminate: flag,
    openConditions: flag,
    earlyAllocation: flag,
  }),
  handoverStartDate: z.strictObject({
    handoverDate: date,
    indeterminate: flag,
    openPrisonRulesApply: flag,
    womensPrison: flag,
    categoryActiveSince: date,
    prisonArrivalDate: date,
  }),
  responsibility: z.strictObject({ today: LocalDate, handoverDate: date, handoverStartDate: date }),
  earliestRelease: z.strictObject({
    today: LocalDate.default(SOME_DAY),
    indeterminate: flag,
    tariffOffsetDays: offset,
    targetHearingOffsetDays: offset,
    paroleEligibilityOffsetDays: offset,
    conditionalReleaseOffsetDays: offset,
    automaticReleaseOffsetDays: offset,
  }),
  overrides: Overrides,
  windows: Windows,
  checklist: Checklist,
  earlyAllocation: EarlyAllocation,
  licenceDates: Licence,
  milestones: Milestones,
  calendar: z.strictObject({ day: LocalDate }),
};
