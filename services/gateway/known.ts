export type PathwayRow = 'opening' | 'open' | 'closed';

/** A person as the gateway knows them: a pseudonym, and their pathway once one was begun. */
export type Person = { personRef: string; pathway?: { pathwayId: string; state: PathwayRow } };

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

export function setState(known: Known, { personRef, pathway: { pathwayId } }: OnTheWay, state: PathwayRow): OnTheWay {
  const person = { personRef, pathway: { pathwayId, state } };
  known.people.set(personRef, person);
  return person;
}
