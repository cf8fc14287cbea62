import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import type { HandoverReason } from './handover-date';

/** Who leads and who supports on a day; before the handover starts the prison stands alone. */
export type Responsibility =
  | { responsibility: 'CustodyOnly'; lead: 'prison'; support: null }
  | { responsibility: 'CustodyWithCom'; lead: 'prison'; support: 'community' }
  | { responsibility: 'Community'; lead: 'community'; support: 'prison' };

/** `reason` tells a short sentence (the community leads) from an unknown release date (the prison does). */
export type HandoverDates = {
  handoverDate: LocalDate | null;
  handoverStartDate: LocalDate | null;
  reason?: HandoverReason;
};

/**
 * Who is responsible on `today`, a local date of the profile's zone. A human override stands above this and is not
 * asked here: `withOverride` asks it.
 *
 * Source: England and Wales, as the Manage POM Cases service computes it. The day itself counts: from the handover
 * date the community leads, from the start date it supports. Without a handover date the community leads, unless the
 * date is missing because nobody knows the release date.
 */
export function responsibility(today: LocalDate, dates: HandoverDates): Responsibility {
  const { handoverDate, handoverStartDate, reason } = dates;
  if (reason === 'release_date_unknown') return leadOf('CustodyOnly');
  if (handoverDate === null || compare(handoverDate, today) <= 0) return leadOf('Community');
  const started = handoverStartDate !== null && compare(handoverStartDate, today) <= 0;
  return leadOf(started ? 'CustodyWithCom' : 'CustodyOnly');
}

/** What a kind of responsibility says of the two agencies. */
export function leadOf(kind: Responsibility['responsibility']): Responsibility {
  switch (kind) {
    case 'CustodyOnly':
      return { responsibility: kind, lead: 'prison', support: null };
    case 'CustodyWithCom':
      return { responsibility: kind, lead: 'prison', support: 'community' };
    case 'Community':
      return { responsibility: kind, lead: 'community', support: 'prison' };
  }
}

/** Who leads by a person's word against the rule, and the last day on which it holds. */
export type HumanOverride = { lead: Responsibility['lead']; until: LocalDate };

/** Whether a person's word counts on a day: until its last one, that day included; after it the rule counts again. */
export const isOverridden = <O extends HumanOverride>(today: LocalDate, override: O | undefined): override is O =>
  override !== undefined && compare(today, override.until) <= 0;

/** A person's word names who leads; the other one supports, but for a community that has not begun to. */
export function withOverride(today: LocalDate, ruled: Responsibility, override: HumanOverride | undefined) {
  if (!isOverridden(today, override)) return ruled;
  if (override.lead === 'community') return leadOf('Community');
  return ruled.responsibility === 'CustodyOnly' ? ruled : leadOf('CustodyWithCom');
}
