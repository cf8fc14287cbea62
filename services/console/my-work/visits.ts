/** Two openings within this time are one visit, so that a reload forgets nothing that is new. */
const ONE_VISIT_MS = 30 * 60_000;

/** When the page was last open, and when the visit before that one ended; instants. */
export type Visits = { last: string; before?: string };

/** The visits as they are once the page is open at `now`. */
export function visiting(known: Visits | undefined, now: string): Visits {
  if (known === undefined) return { last: now };
  const isAnother = Date.parse(now) - Date.parse(known.last) > ONE_VISIT_MS;
  return isAnother ? { last: now, before: known.last } : { ...known, last: now };
}
