import type { Responsibility } from './responsibility';
import { UPCOMING_DAYS } from './windows';

export type HandoverTask = 'reviewed_oasys' | 'contacted_com' | 'attended_handover_meeting' | 'sent_handover_report';

/** `beforeMeetingCutoff`: the handover began while the meeting was still asked for; null, unknown, counts as so. */
export type ChecklistFacts = { handoverType: 'enhanced' | 'standard' | null; beforeMeetingCutoff: boolean | null };

/**
 * What the prison ticks off before it hands over, in the order of the list.
 *
 * Source: England and Wales, as the Manage POM Cases service asks it.
 */
export function checklistTasks({ handoverType, beforeMeetingCutoff }: ChecklistFacts): HandoverTask[] {
  if (handoverType !== 'enhanced') return ['contacted_com', 'sent_handover_report'];
  const meeting: HandoverTask[] = beforeMeetingCutoff === false ? [] : ['attended_handover_meeting'];
  return ['reviewed_oasys', 'contacted_com', ...meeting];
}

/** Who is responsible, and in how many days the handover is: negative when past, null when there is no date. */
export type Standing = { responsibility: Responsibility['responsibility']; handoverOffsetDays: number | null };

export type ChecklistChange = { before: Standing; after: Standing; windowDays?: number };

/**
 * Whether what was ticked off is void: the handover has ended before it came. Either responsibility went back to the
 * prison alone, or the prison has it alone and the date moved out of the window of upcoming handovers. A date that
 * moves a little, and a handover that goes forward, keep what was done.
 */
export function isChecklistReset({ before, after, windowDays = UPCOMING_DAYS }: ChecklistChange): boolean {
  if (after.responsibility !== 'CustodyOnly') return false;
  const isNear = ({ handoverOffsetDays: days }: Standing) => days !== null && days > 0 && days <= windowDays;
  return before.responsibility !== 'CustodyOnly' || (isNear(before) && !isNear(after));
}
