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
 * asked here.
 *
 * Source: England and Wales, as the Manage POM Cases service computes it. The day itself counts: from the handover
 * date the community leads, from the start date it supports. Without a handover date the community leads, unless the
 * date is missing because nobody knows the release date.
 */
export function responsibility(today: LocalDate, dates: HandoverDates): Responsibility {
  const { handoverDate, handoverStartDate, reason } = dates;
  const alone: Responsibility = { responsibility: 'CustodyOnly', lead: 'prison', support: null };
  if (reason === 'release_date_unknown') return alone;
  if (handoverDate === null || compare(handoverDate, today) <= 0)
    return { responsibility: 'Community', lead: 'community', support: 'prison' };
  if (handoverStartDate !== null && compare(handoverStartDate, today) <= 0)
    return { responsibility: 'CustodyWithCom', lead: 'prison', support: 'community' };
  return alone;
}
