import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';

/** How the person lives in prison. Local dates of the profile's zone, null where unknown; a missing flag means false. */
export type OpenConditions = {
  openPrisonRulesApply?: boolean;
  womensPrison?: boolean;
  /** The day the person's open category came into force. */
  categoryActiveSince: LocalDate | null;
  /** The day the person arrived at the open prison. */
  prisonArrivalDate: LocalDate | null;
};

export type HandoverStartInput = OpenConditions & { handoverDate: LocalDate | null; indeterminate?: boolean };

/**
 * The day from which the community supports a prison that still leads; null without a handover date.
 *
 * Source: England and Wales, as the Manage POM Cases service computes it. It is the handover date, except that an
 * indeterminate sentence in open conditions starts with those conditions when they came earlier: in the women's estate
 * with the open category, elsewhere with the arrival at the open prison.
 */
export function handoverStartDate(input: HandoverStartInput): LocalDate | null {
  const { handoverDate } = input;
  if (handoverDate === null || !input.indeterminate || !input.openPrisonRulesApply) return handoverDate;
  const openSince = input.womensPrison ? input.categoryActiveSince : input.prisonArrivalDate;
  return openSince !== null && compare(openSince, handoverDate) < 0 ? openSince : handoverDate;
}
