import type { PathwayEvent } from '../../schemas/events/event';

/** Everything that was published and kept: reports by id (unreadable ones by their place on the topic), and events. */
export type Books = {
  reports: readonly string[];
  events: readonly PathwayEvent[];
  /** Report ids and places that stand among the dead letters, the parked, the late and the disputed. */
  kept: ReadonlySet<string>;
};

/** `lost` names reports of which nothing came, `doubled` what came of one thing twice. */
export type Account = { pathways: number; reports: number; events: number; lost: string[]; doubled: string[] };

/**
 * Whether each first-seen report had exactly one effect: an event that cites it, or a place where a person finds it.
 * The same event published twice is one event; two contents for one place, or two decisions for one report, are not.
 */
export function accountOf({ reports, events, kept }: Books): Account {
  const seen = new Set(reports);
  const byPlace = new Map<string, string>();
  const decisions = new Map<string, string>();
  const doubled = new Set<string>();
  for (const event of events) {
    const place = `${event.pathwayId}/${event.seq}`;
    if (notedBefore(byPlace, place, JSON.stringify(event))) doubled.add(place);
    const decision = `${event.pathwayId} at ${event.at}`;
    if (event.cause !== undefined && notedBefore(decisions, event.cause, decision)) doubled.add(event.cause);
  }
  return {
    pathways: new Set(events.map(({ pathwayId }) => pathwayId)).size,
    reports: seen.size,
    events: byPlace.size,
    lost: [...seen].filter((id) => !decisions.has(id) && !kept.has(id)),
    doubled: [...doubled],
  };
}

/** True when the key was noted before with something else. */
function notedBefore(notes: Map<string, string>, key: string, content: string): boolean {
  const before = notes.get(key) ?? content;
  notes.set(key, before);
  return before !== content;
}
