import type { WorkedCases } from '../../worked-cases/cases';

const custodyOnly = (handoverOffsetDays: number | null) => ({ responsibility: 'CustodyOnly', handoverOffsetDays });
const community = (handoverOffsetDays: number | null) => ({ responsibility: 'Community', handoverOffsetDays });

/** What is ticked off, and when it is void. */
export const checklistCases: WorkedCases = {
  checklist: [
    {
      id: 'tasks-cutoff-unknown',
      input: { handoverType: 'enhanced', handoverBeforeMeetingCutoff: null },
      expected: { tasks: ['reviewed_oasys', 'contacted_com', 'attended_handover_meeting'] },
    },
    {
      id: 'tasks-after-cutoff',
      input: { handoverType: 'enhanced', handoverBeforeMeetingCutoff: false },
      expected: { tasks: ['reviewed_oasys', 'contacted_com'] },
    },
    {
      id: 'tasks-standard',
      input: { handoverType: 'standard', handoverBeforeMeetingCutoff: true },
      expected: { tasks: ['contacted_com', 'sent_handover_report'] },
    },
    {
      id: 'back-to-prison',
      input: { before: community(-3), after: custodyOnly(20) },
      expected: { resetTasks: true },
    },
    {
      id: 'out-of-the-window',
      input: { before: custodyOnly(56), after: custodyOnly(57) },
      expected: { resetTasks: true },
    },
    {
      id: 'date-lost',
      input: { before: custodyOnly(20), after: custodyOnly(null) },
      expected: { resetTasks: true },
    },
    {
      id: 'small-shift',
      input: { before: custodyOnly(20), after: custodyOnly(56), windowDays: 56 },
      expected: { resetTasks: false },
    },
    { id: 'forward', input: { before: custodyOnly(1), after: community(0) }, expected: { resetTasks: false } },
  ],
  earlyAllocation: [
    {
      id: 'critical-case',
      input: { otherCriticalCase: true, communityDecision: false },
      expected: { earlyAllocation: 'eligible' },
    },
    { id: 'left-to-the-community', input: { highRiskOfHarm: true }, expected: { earlyAllocation: 'discretionary' } },
    {
      id: 'community-says-yes',
      input: { mappaLevel2: true, communityDecision: true },
      expected: { earlyAllocation: 'eligible' },
    },
    {
      id: 'separation-too-early',
      input: { today: '2026-06-15', earliestReleaseDate: '2028-06-15', extremismSeparation: true },
      expected: { earlyAllocation: 'ineligible', windowOpen: false },
    },
    {
      id: 'assessed-in-time',
      input: { today: '2026-02-28', earliestReleaseDate: '2027-08-31', assessedOn: '2025-12-01' },
      expected: { windowOpen: true, assessmentValid: true },
    },
    {
      id: 'assessed-too-long-ago',
      input: { today: '2026-02-28', earliestReleaseDate: '2027-08-31', assessedOn: '2025-11-30' },
      expected: { windowOpen: true, assessmentValid: false },
    },
  ],
};
