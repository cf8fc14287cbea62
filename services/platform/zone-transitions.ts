import { Temporal } from 'temporal-polyfill';
import type { Instant, Zone } from '../../schemas/time';

const MINUTE_NS = 60_000_000_000;

/**
 * The offsets a zone has from `fromInstant` up to, not including, `untilInstant`, as the zone data of this Node knows
 * them: read in an activity, so that the pathway's history keeps the table it was decided by. Throws RangeError for
 * an unknown zone, an unreadable instant, or an offset with seconds (in local mean time, before a zone was made).
 */
export function zoneTransitions(zoneName: string, fromInstant: Instant, untilInstant: Instant): Zone {
  const from = Temporal.Instant.from(fromInstant);
  const until = Temporal.Instant.from(untilInstant);
  const start = from.toZonedDateTimeISO(zoneName);
  const transitions = [transitionAt(start)];
  let span = start.getTimeZoneTransition('next');
  for (; span && span.epochMilliseconds < until.epochMilliseconds; span = span.getTimeZoneTransition('next'))
    transitions.push(transitionAt(span));
  return { name: zoneName, transitions, until: isoInstant(until) };
}

function transitionAt(span: Temporal.ZonedDateTime): Zone['transitions'][number] {
  const offset = span.offsetNanoseconds / MINUTE_NS;
  if (!Number.isInteger(offset)) throw new RangeError(`${span.timeZoneId} has no whole minutes at ${isoInstant(span)}`);
  return { at: isoInstant(span), offset };
}

const isoInstant = ({ epochMilliseconds }: { epochMilliseconds: number }): Instant =>
  new Date(epochMilliseconds).toISOString();
