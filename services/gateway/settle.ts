import { destinationOf, mayFree, tokensOf, type Destination } from './destination';
import type { HeldReports } from './held-reports';
import { newPersonRef, type Identity } from './identity';
import { learn, ownersOf, setState, type Known, type OnTheWay } from './known';
import { parcels } from './parcels';
import type { Pathways } from './pathways';
import type { Arrived } from './read-batch';

/** What the gateway works with, and what it knows of the people at hand. */
export type Desk = { identity: Identity; held: HeldReports; pathways: Pathways; known: Known };

/** `freed`: numbers that may now lead to an open pathway, so that what is parked under them can go. */
export type Settled = { outcome: 'delivered' | 'held'; freed: string[] };

type To<Kind extends Destination['to']> = Extract<Destination, { to: Kind }>;

/** One report to where it belongs. Throws only when a server is away: then it comes again, and the same way. */
export async function settle(desk: Desk, arrived: Arrived): Promise<Settled> {
  const destination = destinationOf(arrived.report, desk.known);
  switch (destination.to) {
    case 'pathway':
      return tellOne(desk, destination.person, arrived);
    case 'late':
      return { outcome: await setAsideAsLate(desk, destination.person, [arrived]), freed: [] };
    case 'open':
      return open(desk, arrived, destination);
    case 'link':
      return link(desk, arrived, destination);
    case 'parked':
      return park(desk, arrived);
    case 'disputed':
      return hold(desk, 'disputed', arrived);
  }
}

/** Where this was tried before, the numbers may be given and the row be open, and yet nothing drained: so always look. */
async function tellOne(desk: Desk, person: OnTheWay, arrived: Arrived): Promise<Settled> {
  const outcome = await tell(desk, person, [arrived]);
  if (outcome === 'held' || !mayFree(arrived.report)) return { outcome, freed: [] };
  return { outcome, freed: await desk.identity.numbersOf(person.personRef) };
}

/** To an open pathway, in as few signals as the limits allow. One that has closed meanwhile is closed here too. */
export async function tell(desk: Desk, person: OnTheWay, arrived: Arrived[]): Promise<Settled['outcome']> {
  const { pathwayId } = person.pathway;
  let sent = 0;
  for (const parcel of parcels(arrived)) {
    const delivered = await desk.pathways.tell(
      pathwayId,
      parcel.map(({ report }) => report),
    );
    if (delivered === 'closed') return closeThenLate(desk, person, arrived.slice(sent));
    sent += parcel.length;
  }
  return 'delivered';
}

/** A person reads what came too late; what the pathway took while it was open only came again. */
export async function setAsideAsLate(
  desk: Desk,
  { pathway }: OnTheWay,
  arrived: Arrived[],
): Promise<Settled['outcome']> {
  const taken = await desk.pathways.taken(pathway.pathwayId);
  const late = arrived.filter(({ report }) => !taken.has(report.id));
  for (const one of late) await desk.held.hold('late', one, pathway.pathwayId);
  return late.length === 0 ? 'delivered' : 'held';
}

async function closeThenLate(desk: Desk, person: OnTheWay, arrived: Arrived[]): Promise<Settled['outcome']> {
  await desk.identity.closed(person.pathway.pathwayId);
  return setAsideAsLate(desk, setState(desk.known, person, 'closed'), arrived);
}

async function hold({ held }: Desk, kind: 'parked' | 'disputed', arrived: Arrived): Promise<Settled> {
  await held.hold(kind, arrived);
  return { outcome: 'held', freed: [] };
}

/** First written, then looked again: a link or an opening may have come between, and it looked before this was written. */
async function park(desk: Desk, arrived: Arrived): Promise<Settled> {
  await desk.held.hold('parked', arrived);
  const tokens = tokensOf(arrived.report);
  learn(desk.known, await desk.identity.find(tokens));
  const stays = destinationOf(arrived.report, desk.known).to === 'parked';
  return { outcome: 'held', freed: stays ? [] : tokens };
}

/** The numbers are written before anything is drained, so that whoever parks meanwhile finds them. */
async function link(desk: Desk, arrived: Arrived, { personRef, unknown }: To<'link'>): Promise<Settled> {
  for (const identifier of unknown)
    desk.known.owners.set(identifier.token, await desk.identity.give(identifier, personRef));
  const { outcome, freed } = await settle(desk, arrived);
  return { outcome, freed: [...freed, ...unknown.map(({ token }) => token)] };
}

/** Two that race to open one person's pathway are given the same person and the same pathway. */
async function open(desk: Desk, arrived: Arrived, { report, personRef }: To<'open'>): Promise<Settled> {
  const { identity, known, pathways } = desk;
  let owner = personRef;
  for (const identifier of report.identifiers) {
    const theirs = known.owners.get(identifier.token) ?? (await identity.give(identifier, owner ?? newPersonRef()));
    known.owners.set(identifier.token, theirs);
    owner ??= theirs;
  }
  if (owner === undefined || ownersOf(tokensOf(report), known).length > 1) return hold(desk, 'disputed', arrived);
  const person = await identity.begin(owner);
  known.people.set(owner, person);
  if (person.pathway.state !== 'opening') return settle(desk, arrived);
  if ((await pathways.open(person, report)) === 'closed')
    return { outcome: await closeThenLate(desk, person, [arrived]), freed: [] };
  await identity.opened(person.pathway.pathwayId);
  setState(known, person, 'open');
  return { outcome: 'delivered', freed: await identity.numbersOf(owner) };
}
