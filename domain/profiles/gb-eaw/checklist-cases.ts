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
};
