/** How long the parts of a pathway last, in every jurisdiction. */

/** From the admission on. */
export const INTAKE_DAYS = 7;
/** From the release on: what holds people up outside holds them for so long. */
export const EARLY_COMMUNITY_DAYS = 90;
/** For who wants it, after the last duty. */
export const AFTERCARE_DAYS = 180;
/** Nothing goes unseen for longer: a missing release date, a track. */
export const REVIEW_MONTHS = 6;
