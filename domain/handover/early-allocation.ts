import type { LocalDate } from '../../schemas/time';
import { addMonths, compare } from '../calendar/local-date';

/** Each alone makes a person eligible. A missing flag means false. */
type Criteria = {
  terrorismConviction?: boolean;
  highProfile?: boolean;
  seriousCrimePreventionOrder?: boolean;
  mappaLevel3?: boolean;
  otherCriticalCase?: boolean;
};

/** Each alone leaves it to the community. */
type DiscretionaryCriteria = {
  /** Counts only where the release is less than 24 months away. */
  extremismSeparation?: boolean;
  highRiskOfHarm?: boolean;
  mappaLevel2?: boolean;
  otherReason?: boolean;
};

/** Local dates of the profile's zone. `communityDecision` is the community's yes or no, null while it has said neither. */
export type EarlyAllocationFacts = Criteria &
  DiscretionaryCriteria & {
    today: LocalDate;
    earliestReleaseDate: LocalDate | null;
    communityDecision?: boolean | null;
  };

export type EarlyAllocation = 'eligible' | 'discretionary' | 'ineligible';

const EXTREMISM_MONTHS = 24;
const WINDOW_MONTHS = 18;
const VALID_MONTHS = 3;

/**
 * Whether the community takes a person on early; `discretionary` while its answer is awaited.
 *
 * Source: England and Wales, as the Manage POM Cases service assesses it.
 */
export function earlyAllocation(facts: EarlyAllocationFacts): EarlyAllocation {
  if (isEligible(facts)) return 'eligible';
  if (!isDiscretionary(facts)) return 'ineligible';
  const { communityDecision = null } = facts;
  if (communityDecision === null) return 'discretionary';
  return communityDecision ? 'eligible' : 'ineligible';
}

const isEligible = (facts: Criteria): boolean =>
  [
    facts.terrorismConviction,
    facts.highProfile,
    facts.seriousCrimePreventionOrder,
    facts.mappaLevel3,
    facts.otherCriticalCase,
  ].includes(true);

function isDiscretionary(facts: EarlyAllocationFacts): boolean {
  const { today, earliestReleaseDate: release, extremismSeparation = false } = facts;
  const soon = release !== null && compare(release, addMonths(today, EXTREMISM_MONTHS)) < 0;
  return [extremismSeparation && soon, facts.highRiskOfHarm, facts.mappaLevel2, facts.otherReason].includes(true);
}

/** From 18 months before the earliest release, that day included, an assessment is sent to the community. */
export const isAllocationWindowOpen = (today: LocalDate, earliestReleaseDate: LocalDate | null): boolean =>
  earliestReleaseDate !== null && compare(today, addMonths(earliestReleaseDate, -WINDOW_MONTHS)) >= 0;

/** An assessment counts for 3 months: until the day before the same day of the third month. */
export const isAssessmentValid = (today: LocalDate, assessedOn: LocalDate): boolean =>
  compare(today, addMonths(assessedOn, VALID_MONTHS)) < 0;
