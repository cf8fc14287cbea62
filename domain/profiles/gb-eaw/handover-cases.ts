import type { WorkedCases } from '../../worked-cases/cases';

const nobody = { communityManagerName: null, communityManagerEmail: null };
const mens = { indeterminate: true, openPrisonRulesApply: true, womensPrison: false };
const hearing = { indeterminate: true, targetHearing12MonthsOrMore: true };

/** Who leads, from when, worked out by hand. */
export const handoverCases: WorkedCases = {
  handoverDate: [
    {
      id: 'short-at-month-end',
      input: { sentenceStartDate: '2025-03-31', earliestReleaseDate: '2026-01-31' },
      expected: { handoverDate: null, reason: 'determinate_short' },
    },
    {
      id: 'a-day-more-than-short',
      input: { sentenceStartDate: '2025-03-31', earliestReleaseDate: '2026-02-01' },
      expected: { handoverDate: '2025-05-18', reason: 'determinate' },
    },
    {
      id: 'short-clamped-to-february',
      input: { sentenceStartDate: '2025-04-30', earliestReleaseDate: '2026-02-28' },
      expected: { handoverDate: null, reason: 'determinate_short' },
    },
    {
      id: 'clamped-then-days',
      input: { sentenceStartDate: '2024-01-01', earliestReleaseDate: '2026-12-31' },
      expected: { handoverDate: '2026-04-16', reason: 'determinate' },
    },
    {
      id: 'leap-day-then-days',
      input: { sentenceStartDate: '2024-01-01', earliestReleaseDate: '2028-10-29' },
      expected: { handoverDate: '2028-02-15', reason: 'determinate' },
    },
    {
      id: 'leap-day-indeterminate',
      input: { earliestReleaseDate: '2028-02-29', indeterminate: true, openConditions: true },
      expected: { handoverDate: '2027-02-28', reason: 'indeterminate_open' },
    },
    {
      id: 'short-before-parole',
      input: { sentenceStartDate: '2026-01-10', earliestReleaseDate: '2026-11-10', determinateParole: true },
      expected: { handoverDate: null, reason: 'determinate_short' },
    },
    {
      id: 'early-before-all',
      input: {
        sentenceStartDate: '2026-09-01',
        earliestReleaseDate: '2027-05-31',
        earlyAllocation: true,
        indeterminate: true,
      },
      expected: { handoverDate: '2026-02-28', reason: 'early_allocation' },
    },
    {
      id: 'no-release-date',
      input: { sentenceStartDate: '2026-01-10', earliestReleaseDate: null },
      expected: { handoverDate: null, reason: 'release_date_unknown' },
    },
    {
      id: 'no-sentence-start',
      input: { sentenceStartDate: null, earliestReleaseDate: '2027-07-15' },
      expected: { handoverDate: '2026-11-01', reason: 'determinate' },
    },
  ],
  handoverStartDate: [
    {
      id: 'open-prison-earlier',
      input: {
        ...mens,
        handoverDate: '2026-08-10',
        prisonArrivalDate: '2026-08-09',
        categoryActiveSince: '2026-01-01',
      },
      expected: { handoverStartDate: '2026-08-09' },
    },
    {
      id: 'open-prison-later',
      input: { ...mens, handoverDate: '2026-08-10', prisonArrivalDate: '2026-08-11' },
      expected: { handoverStartDate: '2026-08-10' },
    },
    {
      id: 'womens-category',
      input: { ...mens, womensPrison: true, handoverDate: '2026-08-10', prisonArrivalDate: '2026-08-01' },
      expected: { handoverStartDate: '2026-08-10' },
    },
    {
      id: 'no-handover-no-start',
      input: { ...mens, handoverDate: null, prisonArrivalDate: '2026-08-01' },
      expected: { handoverStartDate: null },
    },
  ],
  responsibility: [
    {
      id: 'before-start',
      input: { today: '2026-05-31', handoverStartDate: '2026-06-01', handoverDate: '2026-09-01' },
      expected: { responsibility: 'CustodyOnly', lead: 'prison', support: null },
    },
    {
      id: 'on-start',
      input: { today: '2026-06-01', handoverStartDate: '2026-06-01', handoverDate: '2026-09-01' },
      expected: { responsibility: 'CustodyWithCom', lead: 'prison', support: 'community' },
    },
    {
      id: 'on-handover',
      input: { today: '2026-09-01', handoverStartDate: '2026-06-01', handoverDate: '2026-09-01' },
      expected: { responsibility: 'Community', lead: 'community', support: 'prison' },
    },
  ],
  earliestRelease: [
    {
      id: 'tariff-today-hearing-ahead',
      input: { today: '2026-06-15', indeterminate: true, tariffOffsetDays: 0, targetHearingOffsetDays: 400 },
      expected: { earliestReleaseKind: 'THD' },
    },
    {
      id: 'both-past',
      input: { today: '2026-06-15', indeterminate: true, tariffOffsetDays: -30, targetHearingOffsetDays: -31 },
      expected: { earliestReleaseKind: 'TED' },
    },
    {
      id: 'both-past-same-day',
      input: { today: '2026-06-15', indeterminate: true, tariffOffsetDays: -5, targetHearingOffsetDays: -5 },
      expected: { earliestReleaseKind: 'TED' },
    },
    {
      id: 'parole-though-later',
      input: { today: '2026-06-15', paroleEligibilityOffsetDays: 90, automaticReleaseOffsetDays: 10 },
      expected: { earliestReleaseKind: 'PED' },
    },
    {
      id: 'same-day-automatic',
      input: { today: '2026-06-15', conditionalReleaseOffsetDays: 10, automaticReleaseOffsetDays: 10 },
      expected: { earliestReleaseKind: 'ARD' },
    },
    { id: 'none-known', input: { today: '2026-06-15' }, expected: { earliestReleaseKind: null } },
  ],
  overrides: [
    {
      id: 'additional-sentence-first',
      input: { ...hearing, recalled: true, additionalIndeterminateSentence: true },
      expected: { responsibility: 'CustodyOnly', reason: 'additional_isp', hasHandoverDates: false },
    },
    {
      id: 'additional-sentence-determinate',
      input: { additionalIndeterminateSentence: true, recalled: true },
      expected: { responsibility: 'Community', reason: 'recall_case', hasHandoverDates: false },
    },
    {
      id: 'recall-far-hearing',
      input: { ...hearing, recalled: true, paroleOutcomeNotRelease: true, mappaLevel: 1 },
      expected: { responsibility: 'CustodyWithCom', reason: 'recall_thd_over_12_months', hasHandoverDates: false },
    },
    {
      id: 'recall-high-level-not-released',
      input: { ...hearing, recalled: true, paroleOutcomeNotRelease: true, mappaLevel: 2 },
      expected: { responsibility: 'Community', reason: 'parole_mappa_2_3', hasHandoverDates: false },
    },
    {
      id: 'not-released-no-level',
      input: { ...hearing, paroleOutcomeNotRelease: true, mappaLevel: null },
      expected: { responsibility: 'CustodyWithCom', reason: 'thd_over_12_months', hasHandoverDates: false },
    },
    {
      id: 'released-by-the-board',
      input: { ...hearing, paroleOutcomeRelease: true, earliestRelease: { kind: 'TED', offsetDays: -1 } },
      expected: { responsibility: 'Community', reason: 'indeterminate', hasHandoverDates: true },
    },
    {
      id: 'no-date-known',
      input: { indeterminate: true, earliestReleaseKnown: false },
      expected: { responsibility: 'CustodyOnly', reason: 'release_date_unknown', hasHandoverDates: false },
    },
    {
      id: 'far-away',
      input: { earliestRelease: { kind: 'CRD', offsetDays: 900 } },
      expected: { responsibility: 'CustodyOnly', reason: 'determinate', hasHandoverDates: true },
    },
  ],
  windows: [
    {
      id: 'upcoming-first-day',
      input: { today: '2026-06-15', handoverDate: '2026-08-10', responsibility: 'CustodyOnly' },
      expected: { upcoming: true },
    },
    {
      id: 'upcoming-a-day-early',
      input: { today: '2026-06-14', handoverDate: '2026-08-10', responsibility: 'CustodyOnly' },
      expected: { upcoming: false },
    },
    {
      id: 'upcoming-supported',
      input: { today: '2026-08-09', handoverDate: '2026-08-10', responsibility: 'CustodyWithCom' },
      expected: { upcoming: false },
    },
    {
      id: 'in-progress',
      input: { responsibility: 'Community', handoverDate: '2026-08-10' },
      expected: { inProgress: true },
    },
    {
      id: 'never-in-progress',
      input: { responsibility: 'Community', handoverDate: null },
      expected: { inProgress: false },
    },
    {
      id: 'overdue-second-day',
      input: { ...nobody, today: '2026-08-12', handoverDate: '2026-08-10', responsibility: 'Community' },
      expected: { communityAllocationOverdue: true },
    },
    {
      id: 'overdue-first-day',
      input: { ...nobody, today: '2026-08-11', handoverDate: '2026-08-10', responsibility: 'Community' },
      expected: { communityAllocationOverdue: false },
    },
    {
      id: 'remind-window',
      input: { today: '2026-06-15', handoverDate: '2026-08-10', hasCommunityManager: false },
      expected: { reminder: 'upcoming_handover_window' },
    },
    {
      id: 'remind-overdue',
      input: { today: '2026-08-24', handoverDate: '2026-08-10', hasCommunityManager: false },
      expected: { reminder: 'com_allocation_overdue' },
    },
    {
      id: 'remind-nothing-the-day-after',
      input: { today: '2026-08-25', handoverDate: '2026-08-10' },
      expected: { reminder: null },
    },
  ],
};
