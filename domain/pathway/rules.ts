import { decideAll, forgetOld } from './decide';
import { nextClock } from './clocks';
import { waitsOf } from './live';

/** The rules a run decides by. A run keeps the version it began with; continue-as-new takes on the current one. */
export type Rules = {
  decideAll: typeof decideAll;
  nextClock: typeof nextClock;
  waitsOf: typeof waitsOf;
  forgetOld: typeof forgetOld;
};

/** A version goes when no run holds it any more. */
const versions: Readonly<Record<number, Rules>> = { 1: { decideAll, nextClock, waitsOf, forgetOld } };

export const currentRulesVersion = 1;
export const rulesOf = (version: number): Rules | undefined => versions[version];
