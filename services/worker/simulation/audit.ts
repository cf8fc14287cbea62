import { evolve, newPathway } from '../../../domain/pathway/evolve';
import type { PathwayState } from '../../../domain/pathway/state';
import type { Profile } from '../../../domain/profiles/profile';
import type { PathwayEvent } from '../../../schemas/events/event';
import type { Instant } from '../../../schemas/time';
import { ringsOf, type Ring } from './rings';

/** Names of clocks, with their pathway: what did not ring, rang twice, rang without being due, or was marked wrongly. */
export type Faults = { missed: string[]; doubled: string[]; unasked: string[]; mismarked: string[] };

/** `away`: when no worker was there, from and until. */
export type Watch = { profile: Profile; until: Instant; away?: readonly [from: Instant, until: Instant] };

/** The work itself takes a moment; after two minutes it is late. */
const MOMENT_MS = 120_000;

const isOfTable = (name: string): boolean => /\/(reminder-\d+|overdue|escalation-\d+|again-[a-z-]+)@/.test(name);

/**
 * Holds what one pathway published against what had to ring: everything due by the profile's table once, in its time or
 * marked late, and nothing else. What was due while no worker was there may have been settled by the time one came back.
 */
export function faultsOf(published: readonly PathwayEvent[], watch: Watch): Faults {
  const faults: Faults = { missed: [], doubled: repeats(published), unasked: [], mismarked: [] };
  const rung = new Set<string>();
  let state = newPathway;
  for (const { at, events } of momentsOf(published)) {
    const now = Date.parse(at);
    const before = stillOwed(ringsOf(state, watch.profile), rung, now - MOMENT_MS);
    for (const event of events) {
      heard(event, state, { watch, faults, rung });
      state = evolve(state, event);
    }
    const owed = stillOwed(ringsOf(state, watch.profile), rung, now);
    const dropped = stillOwed(before, rung, now).filter(
      (ring) => !owed.some(({ name }) => name === ring.name) && !isWithin(ring.at, watch.away),
    );
    note([...owed, ...dropped], faults, rung);
  }
  note(stillOwed(ringsOf(state, watch.profile), rung, Date.parse(watch.until) - MOMENT_MS), faults, rung);
  return faults;
}

type Listening = { watch: Watch; faults: Faults; rung: Set<string> };

/** A clock that rang: it was due then, in its time or marked late. */
function heard(event: PathwayEvent, state: PathwayState, { watch, faults, rung }: Listening): void {
  const name = clockIn(event);
  if (name === undefined || !isOfTable(name)) return;
  const now = Date.parse(event.at);
  const ring = ringsOf(state, watch.profile).find((asked) => asked.name === name);
  if (ring === undefined || Date.parse(ring.at) > now) faults.unasked.push(`${event.pathwayId} ${name}`);
  else if (isLate(ring, now) !== (event.late === true)) faults.mismarked.push(`${event.pathwayId} ${name}`);
  rung.add(name);
}

/** Noted once: it is owed at every later moment, too. */
function note(missed: readonly Ring[], faults: Faults, rung: Set<string>): void {
  for (const { name } of missed) {
    faults.missed.push(name);
    rung.add(name);
  }
}

const stillOwed = (rings: readonly Ring[], rung: ReadonlySet<string>, by: number): Ring[] =>
  rings.filter(({ name, at }) => Date.parse(at) <= by && !rung.has(name));

const isLate = ({ at, planned }: Ring, now: number): boolean => planned < at && now - Date.parse(at) > MOMENT_MS;

const isWithin = (at: Instant, away: Watch['away']): boolean => away !== undefined && at >= away[0] && at <= away[1];

type Moment = { at: Instant; events: PathwayEvent[] };

/** Everything decided at one instant is one moment. */
function momentsOf(events: readonly PathwayEvent[]): Moment[] {
  const seen = new Set<number>();
  const moments: Moment[] = [];
  for (const event of events) {
    // Published again after a crash is the same event, not another one.
    if (seen.has(event.seq)) continue;
    seen.add(event.seq);
    const last = moments.at(-1);
    if (last?.at === event.at) last.events.push(event);
    else moments.push({ at: event.at, events: [event] });
  }
  return moments;
}

const clockIn = ({ data }: PathwayEvent): string | undefined => ('clock' in data ? data.clock : undefined);

/** A clock that rang under two numbers, or a number that holds two different things. */
function repeats(events: readonly PathwayEvent[]): string[] {
  const contents = new Map<number, string>();
  const places = new Map<string, number>();
  return events.flatMap((event) => {
    const content = JSON.stringify(event);
    const name = clockIn(event);
    const other = contents.get(event.seq);
    const again = name !== undefined && (places.get(name) ?? event.seq) !== event.seq;
    contents.set(event.seq, other ?? content);
    if (name !== undefined && !again) places.set(name, event.seq);
    return again || (other !== undefined && other !== content)
      ? [`${event.pathwayId} ${name ?? `number ${event.seq}`}`]
      : [];
  });
}
