import type { LocalDate } from '../../schemas/time';
import { addDays } from '../calendar/local-date';
import { checklistTasks, isChecklistReset, type ChecklistChange, type ChecklistFacts } from '../handover/checklist';
import {
  earlyAllocation,
  isAllocationWindowOpen,
  isAssessmentValid,
  type EarlyAllocationFacts,
} from '../handover/early-allocation';
import { earliestRelease, type EarliestReleaseKind } from '../handover/earliest-release';
import { handoverDate, type HandoverDateInput, type HandoverRule } from '../handover/handover-date';
import { handoverStartDate, type HandoverStartInput } from '../handover/handover-start-date';
import { responsibility, type HandoverDates } from '../handover/responsibility';
import { whoLeads, type OverrideFacts } from '../handover/who-leads';
import {
  handoverReminder,
  isAllocationOverdue,
  isInProgress,
  isUpcoming,
  type AllocationFacts,
  type InProgressFacts,
  type ReminderFacts,
  type UpcomingFacts,
} from '../handover/windows';
import type { Answers, Outcome } from './outcome';

/** Days from `today`, negative before it, null where the date is unknown. */
export type EarliestReleaseCase = {
  today: LocalDate;
  indeterminate: boolean;
  tariffOffsetDays: number | null;
  targetHearingOffsetDays: number | null;
  paroleEligibilityOffsetDays: number | null;
  conditionalReleaseOffsetDays: number | null;
  automaticReleaseOffsetDays: number | null;
};

/** `earliestRelease` is null where no date of release is known. */
export type OverrideCase = OverrideFacts & {
  today: LocalDate;
  earliestRelease: { kind: EarliestReleaseKind; offsetDays: number } | null;
};

/** What a case of the windows asks, by the name of its answer. */
export type WindowCase =
  | ({ question: 'upcoming' } & UpcomingFacts)
  | ({ question: 'inProgress' } & InProgressFacts)
  | ({ question: 'communityAllocationOverdue' } & AllocationFacts)
  | ({ question: 'reminder' } & ReminderFacts);

export type ChecklistCase = ({ question: 'tasks' } & ChecklistFacts) | ({ question: 'resetTasks' } & ChecklistChange);

/** `assessedOn`: null where only the answer is asked. */
export type EarlyAllocationCase = EarlyAllocationFacts & { assessedOn: LocalDate | null };

export type HandoverInputs = {
  handoverDate: HandoverDateInput;
  handoverStartDate: HandoverStartInput;
  responsibility: Omit<HandoverDates, 'reason'> & { today: LocalDate };
  earliestRelease: EarliestReleaseCase;
  overrides: OverrideCase;
  windows: WindowCase;
  checklist: ChecklistCase;
  earlyAllocation: EarlyAllocationCase;
};

export const handoverAnswers = (rule: HandoverRule): Answers<HandoverInputs> => ({
  handoverDate: (input) => handoverDate(input, rule),
  handoverStartDate: (input) => ({ handoverStartDate: handoverStartDate(input) }),
  responsibility: ({ today, ...dates }) => responsibility(today, dates),
  earliestRelease: (input) => ({ earliestReleaseKind: earliestRelease(datesOf(input))?.kind ?? null }),
  overrides: (input) => overridden(input, rule),
  windows: windowOutcome,
  checklist: checklistOutcome,
  earlyAllocation: earlyAllocationOutcome,
});

function datesOf({ today, indeterminate, ...offsets }: EarliestReleaseCase) {
  const on = (days: number | null): LocalDate | null => (days === null ? null : addDays(today, days));
  return {
    today,
    indeterminate,
    tariff: on(offsets.tariffOffsetDays),
    targetHearing: on(offsets.targetHearingOffsetDays),
    paroleEligibility: on(offsets.paroleEligibilityOffsetDays),
    conditionalRelease: on(offsets.conditionalReleaseOffsetDays),
    automaticRelease: on(offsets.automaticReleaseOffsetDays),
  };
}

function overridden({ earliestRelease: release, ...facts }: OverrideCase, rule: HandoverRule): Outcome {
  const lead = whoLeads(
    {
      ...facts,
      earliestRelease: release && { kind: release.kind, date: addDays(facts.today, release.offsetDays) },
      sentenceStartDate: null,
    },
    rule,
  );
  const { responsibility: kind, reason, handoverDate: date } = lead;
  return { responsibility: kind, reason, hasHandoverDates: date !== null };
}

function windowOutcome(input: WindowCase): Outcome {
  switch (input.question) {
    case 'upcoming':
      return { upcoming: isUpcoming(input) };
    case 'inProgress':
      return { inProgress: isInProgress(input) };
    case 'communityAllocationOverdue':
      return { communityAllocationOverdue: isAllocationOverdue(input) };
    case 'reminder':
      return { reminder: handoverReminder(input) };
  }
}

function checklistOutcome(input: ChecklistCase): Outcome {
  switch (input.question) {
    case 'tasks':
      return { tasks: checklistTasks(input) };
    case 'resetTasks':
      return { resetTasks: isChecklistReset(input) };
  }
}

/** The prison works it out from what it knows of the offence, which stays there, and tells the pathway the answer alone. */
const earlyAllocationOutcome = ({ assessedOn, ...facts }: EarlyAllocationCase): Outcome => ({
  earlyAllocation: earlyAllocation(facts),
  windowOpen: isAllocationWindowOpen(facts.today, facts.earliestReleaseDate),
  assessmentValid: assessedOn !== null && isAssessmentValid(facts.today, assessedOn),
});
