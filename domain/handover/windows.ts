import type { LocalDate } from '../../schemas/time';
import { addDays, compare, daysBetween } from '../calendar/local-date';
import type { Responsibility } from './responsibility';

/** How many days before the handover it counts as upcoming (England and Wales). */
export const UPCOMING_DAYS = 56;
const OVERDUE_DAYS = 2;
const REMIND_AFTER_DAYS = 14;

type Kind = Responsibility['responsibility'];

export type UpcomingFacts = {
  today: LocalDate;
  handoverDate: LocalDate | null;
  windowDays?: number;
  responsibility: Kind;
};

/** Whether a date lies within the next `windowDays` days, the last of them included, today not. */
export const isWithin = (date: LocalDate | null, today: LocalDate, windowDays: number): boolean =>
  date !== null && daysBetween(today, date) > 0 && daysBetween(today, date) <= windowDays;

/** The prison leads alone and the handover is near. */
export const isUpcoming = ({ today, handoverDate, windowDays = UPCOMING_DAYS, responsibility }: UpcomingFacts) =>
  responsibility === 'CustodyOnly' && isWithin(handoverDate, today, windowDays);

export type InProgressFacts = { responsibility: Kind; handoverDate: LocalDate | null };

/** The community leads by a handover, and not for another reason. */
export const isInProgress = ({ responsibility, handoverDate }: InProgressFacts): boolean =>
  responsibility === 'Community' && handoverDate !== null;

export type AllocationFacts = InProgressFacts & {
  today: LocalDate;
  communityManagerName: string | null;
  communityManagerEmail: string | null;
};

/** Two days after the handover, or later, nobody in the community is known by name or by address. */
export const isAllocationOverdue = (facts: AllocationFacts): boolean =>
  isInProgress(facts) &&
  !facts.communityManagerName &&
  !facts.communityManagerEmail &&
  isFrom(facts.handoverDate, OVERDUE_DAYS, facts.today);

const isFrom = (date: LocalDate | null, days: number, today: LocalDate): boolean =>
  date !== null && compare(today, addDays(date, days)) >= 0;

export type HandoverReminder = 'upcoming_handover_window' | 'handover_date' | 'com_allocation_overdue';

export type ReminderFacts = {
  today: LocalDate;
  handoverDate: LocalDate | null;
  hasCommunityManager?: boolean;
  windowDays?: number;
};

/**
 * The reminder that belongs to exactly this day. Once the day has passed it is not made up for here: a clock that
 * rings late still asks for the day on which it should have rung.
 */
export function handoverReminder({
  today,
  handoverDate,
  hasCommunityManager = false,
  windowDays = UPCOMING_DAYS,
}: ReminderFacts): HandoverReminder | null {
  if (handoverDate === null) return null;
  const days = daysBetween(handoverDate, today);
  if (days === -windowDays) return 'upcoming_handover_window';
  if (days === 0 && hasCommunityManager) return 'handover_date';
  return days === REMIND_AFTER_DAYS && !hasCommunityManager ? 'com_allocation_overdue' : null;
}
