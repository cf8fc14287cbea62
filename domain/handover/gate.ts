/** A missing flag means false. */
export type GateFacts = {
  /** Under 18; the pathway holds no birth date, so the prison says so. */
  underAge?: boolean;
  /** Sentenced by a criminal court, not held under a civil order. */
  criminalSentence?: boolean;
  /** At least one date of release, parole, tariff or home detention is known, or the sentence has no end. */
  sentenceDatesKnown?: boolean;
  immigrationCase?: boolean;
};

/**
 * Whether somebody has a handover at all: adults with a criminal sentence and its dates, or held for immigration.
 *
 * Source: England and Wales, Offender Management in Custody, as the Manage POM Cases service draws the line.
 */
export const hasHandover = ({ underAge, criminalSentence, sentenceDatesKnown, immigrationCase }: GateFacts): boolean =>
  underAge !== true && ((criminalSentence && sentenceDatesKnown) || immigrationCase) === true;
