import { timeIn } from '../platform/written-time';

const written = timeIn('UTC');

/** A time as a person reads it beside a log: `9 Mar 2026, 09:15 UTC`. */
export const when = (instant: string): string => `${written.at(instant)} UTC`;
