/** `age` in whole years on the day asked about; a missing flag means false. */
export type GateFacts = {
  age: number | null;
  /** Sentenced by a criminal court, not held under a civil order. */
  criminalSentence?: boolean;
  /** At least one date of release, parole, tariff or home detention is known, or the sentence has no end. */
  sentenceDatesKnown?: boolean;
  immigrationCase?: boolean;
};

const ADULT = 18;

/**
 * Whether somebody has a handover at all: adults with a criminal sentence and its dates, or held for immigration.
 *
 * Source: England and Wales, Offender Management in Custody, as the Manage POM Cases service draws the line.
 */
export const hasHandover = ({ age, criminalSentence, sentenceDatesKnown, immigrationCase }: GateFacts): boolean =>
  age !== null && age >= ADULT && ((criminalSentence && sentenceDatesKnown) || immigrationCase) === true;
