import type { ClosedReason } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';

export type PathwayRow = 'opening' | 'open' | 'closed';

/** When and why a pathway ended, as far as that is known. */
export type Ending = { closedAt?: Instant; closed?: ClosedReason };

/** `after`: the pathway that ended before this one began. */
export type PathwayOf = Ending & { pathwayId: string; state: PathwayRow; after?: string };

/** A person as the gateway knows them: a pseudonym, and the pathway they are on, or were on last. */
export type Person = { personRef: string; pathway?: PathwayOf };

/** Someone whose pathway was begun. */
export type OnTheWay = Required<Person>;

/** What is known of some tokens: whose each is, and those people. A token that is absent is nobody's yet. */
export type Known = { owners: Map<string, string>; people: Map<string, Person> };

export function ownersOf(tokens: readonly string[], { owners }: Known): string[] {
  return [...new Set(tokens.flatMap((token) => owners.get(token) ?? []))];
}

/** Adds what was found; where both speak of a person, what was found is newer. */
export function learn(known: Known, found: Known): void {
  for (const [token, personRef] of found.owners) known.owners.set(token, personRef);
  for (const [personRef, person] of found.people) known.people.set(personRef, person);
}

export function setOpen(known: Known, { personRef, pathway: { pathwayId } }: OnTheWay): void {
  known.people.set(personRef, { personRef, pathway: { pathwayId, state: 'open' } });
}

export function setClosed(known: Known, { personRef, pathway: { pathwayId } }: OnTheWay, ending: Ending): void {
  known.people.set(personRef, { personRef, pathway: { pathwayId, state: 'closed', ...ending } });
}
