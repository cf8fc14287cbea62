import type { Instant, LocalDate, Zone } from '../../schemas/time';
import { addDays } from './local-date';

/**
 * Zones are tables of transitions, ascending, so that rules need no zone database and replay the same for ever.
 * The first one's offset also holds before it, the last one's for good; from `until` on that is a guess, and the table
 * should be renewed before. A table without transitions reads as UTC.
 */
type Transition = Zone['transitions'][number];

/** The first instant of which the table knows nothing. */
export const tableEnds = (zone: Zone): Instant => zone.until;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const toInstant = (ms: number): Instant => new Date(ms).toISOString();

const shift = ({ offset }: Transition): number => offset * MINUTE_MS;
const startOf = (span: Transition): number => Date.parse(span.at);

/** Written as if local time were UTC: only for cutting out its date and its time. */
function localText(instant: Instant, zone: Zone): string {
  const utc = Date.parse(instant);
  const at = toInstant(utc);
  const inForce = zone.transitions.findLast((span) => span.at <= at) ?? zone.transitions[0];
  return toInstant(utc + (inForce ? shift(inForce) : 0));
}

/** The date on the wall calendar in the zone at that instant. */
export const localDateOf = (instant: Instant, zone: Zone): LocalDate => localText(instant, zone).slice(0, 10);

/** The time on the wall clock in the zone at that instant, 'HH:MM', seconds cut off. */
export const localTimeOf = (instant: Instant, zone: Zone): string => localText(instant, zone).slice(11, 16);

type Placed = { instant: number; gapEnd: number | null };

/**
 * Puts a local time on the timeline. The first span that has not ended by that local time holds it (of a time that
 * comes twice, the earlier), unless that span only begins later: then clocks jumped over it, and it is counted on
 * from before the jump (RFC 5545 § 3.3.5).
 */
function place(local: number, { transitions }: Zone): Placed {
  // No offset is a day long: spans that ended a day before need no arithmetic, and most of a table did.
  const longAgo = toInstant(local - DAY_MS);
  const index = transitions.findIndex((span, i) => {
    const next = transitions[i + 1];
    return !next || (next.at > longAgo && local - shift(span) < startOf(next));
  });
  const span = transitions[index];
  if (!span) return { instant: local, gapEnd: null };
  const before = transitions[index - 1];
  const jumped = before && local - shift(span) < startOf(span);
  return jumped
    ? { instant: local - shift(before), gapEnd: startOf(span) }
    : { instant: local - shift(span), gapEnd: null };
}

/**
 * The instant at which clocks in the zone show `time` ('HH:MM') on that date. A time that clocks skip is moved on by
 * the length of the jump (01:30 becomes 02:30); of a time they show twice the earlier is taken.
 */
export const instantOf = (date: LocalDate, time: string, zone: Zone): Instant =>
  toInstant(place(Date.parse(`${date}T${time}:00.000Z`), zone).instant);

/** The first instant of the local day: not midnight where clocks jump over midnight. */
export function startOfDay(date: LocalDate, zone: Zone): Instant {
  const { instant, gapEnd } = place(Date.parse(`${date}T00:00:00.000Z`), zone);
  return toInstant(gapEnd ?? instant);
}

/** The first instant that is no longer that local day, so days follow each other without a gap. */
export const endOfDay = (date: LocalDate, zone: Zone): Instant => startOfDay(addDays(date, 1), zone);
