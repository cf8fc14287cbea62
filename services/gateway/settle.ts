import { defined } from '../../domain/defined';
import type { Identifier } from '../../schemas/identifier';
import type { Report } from '../../schemas/reports/report';
import { personOwner } from '../platform/cipher';
import type { EncryptedStore } from '../platform/encrypted-store';
import { destinationOf, mayFree, tokensOf, type Destination, type Opening } from './destination';
import type { HeldReports } from './held-reports';
import { newPersonRef, type Identity } from './identity';
import { learn, ownersOf, setClosed, setOpen, type Known, type OnTheWay } from './known';
import { parcels } from './parcels';
import type { Delivered, Pathways } from './pathways';
import type { Arrived } from './read-batch';

/** What the gateway works with, and what it knows of the people at hand. */
export type Desk = {
  identity: Identity;
  held: HeldReports;
  pathways: Pathways;
  store: Pick<EncryptedStore, 'has'>;
  known: Known;
};

/** `parked`: it waits in the store. `freed`: numbers that may now lead to an open pathway, with what is parked under them. */
export type Settled = { parked: boolean; freed: readonly string[] };

type To<Kind extends Destination['to']> = Extract<Destination, { to: Kind }>;

const done: Settled = { parked: false, freed: [] };

/** One report to where it belongs. Throws only when a server is away: then it comes again, and the same way. */
export async function settle(desk: Desk, arrived: Arrived): Promise<Settled> {
  const destination = destinationOf(arrived.report, desk.known);
  switch (destination.to) {
    case 'pathway':
      return tellOne(desk, destination.person, arrived);
    case 'late':
      await setAsideAsLate(desk, destination.person, [arrived]);
      return done;
    case 'open':
      return open(desk, arrived, destination);
    case 'link':
      return link(desk, arrived, destination);
    case 'merge':
      return merge(desk, arrived, destination);
    case 'split':
      return split(desk, arrived, destination);
    case 'parked':
      return { parked: true, freed: await park(desk, [arrived]) };
    case 'disputed':
      await desk.held.hold('disputed', [arrived]);
      return done;
  }
}

/** To an open pathway, in as few signals as the limits allow; answers how many it took. Found closed, the row is closed too. */
export async function tell(desk: Desk, person: OnTheWay, arrived: readonly Arrived[]): Promise<number> {
  const { pathwayId } = person.pathway;
  let sent = 0;
  for (const parcel of parcels(arrived)) {
    const reports = parcel.map(({ report }) => report);
    if ((await desk.pathways.tell(pathwayId, reports)) === 'closed') {
      await noteEnded(desk, person);
      return sent;
    }
    sent += parcel.length;
  }
  return sent;
}

/** A person reads what came too late; what the pathway took while it was open only came again. */
export async function setAsideAsLate(desk: Desk, { pathway }: OnTheWay, arrived: readonly Arrived[]): Promise<number> {
  const taken = await desk.pathways.taken(pathway.pathwayId);
  const late = arrived.filter(({ report }) => !taken.has(report.id));
  if (late.length > 0) await desk.held.hold('late', late, pathway.pathwayId);
  return arrived.length;
}

/**
 * First written, then looked again: a link or an opening may have come between, and it looked before this was written.
 * Answers the tokens to drain when it has.
 */
export async function park(desk: Desk, arrived: readonly Arrived[]): Promise<readonly string[]> {
  await desk.held.hold('parked', arrived);
  const tokens = [...new Set(arrived.flatMap(({ report }) => tokensOf(report)))];
  learn(desk.known, await desk.identity.find(tokens));
  return arrived.some(({ report }) => destinationOf(report, desk.known).to !== 'parked') ? tokens : [];
}

/** One that can no longer be asked when it ended ended by now. */
async function noteEnded({ identity, pathways, known }: Desk, person: OnTheWay): Promise<void> {
  const { pathwayId } = person.pathway;
  const { closedAt = new Date().toISOString(), closed } = await pathways.ending(pathwayId);
  const ending = defined({ closedAt, closed });
  await identity.closed(pathwayId, ending);
  setClosed(known, person, ending);
}

/** Where this was tried before, the numbers may be given and the row be open, and yet nothing drained: so always look. */
async function tellOne(desk: Desk, person: OnTheWay, arrived: Arrived): Promise<Settled> {
  if ((await tell(desk, person, [arrived])) === 0) return settle(desk, arrived);
  return mayFree(arrived.report) ? { parked: false, freed: await tokensWith(desk, person.personRef) } : done;
}

const tokensWith = async ({ identity }: Desk, personRef: string): Promise<string[]> =>
  (await identity.numbersOf(personRef)).map(({ token }) => token);

/** The numbers are written before anything is drained, so that whoever parks meanwhile finds them. */
async function link(desk: Desk, arrived: Arrived, { personRef, unknown }: To<'link'>): Promise<Settled> {
  for (const identifier of unknown)
    desk.known.owners.set(identifier.token, await desk.identity.give(identifier, personRef));
  const { parked, freed } = await settle(desk, arrived);
  return { parked, freed: [...freed, ...unknown.map(({ token }) => token)] };
}

/**
 * The pathway that ends hears first into which it goes, then the numbers move, then the one that goes on is told: where
 * this breaks off, the same report finds the rest still to do.
 */
async function merge(desk: Desk, arrived: Arrived, { report, kept, gone }: To<'merge'>): Promise<Settled> {
  if (gone.pathway !== undefined && gone.pathway.state !== 'closed') {
    const told = { ...report, data: { ...report.data, into: kept.pathway.pathwayId } };
    await desk.pathways.tell(gone.pathway.pathwayId, [told]);
  }
  for (const token of await desk.identity.giveAll(gone.personRef, kept.personRef))
    desk.known.owners.set(token, kept.personRef);
  return settle(desk, arrived);
}

/**
 * The pathway hears of it while the number is still its person's; then the number goes back to whose it was before,
 * and is somebody's who is new where it was nobody's.
 */
async function split(desk: Desk, arrived: Arrived, { report, person }: To<'split'>): Promise<Settled> {
  const settled = await tellOne(desk, person, arrived);
  const { token } = report.data.reactivated;
  const { personRef, numbers } = await goesBack(desk, token, arrived);
  for (const number of [...numbers.filter((other) => other !== token), token]) {
    await desk.identity.giveAway(number, personRef);
    desk.known.owners.set(number, personRef);
  }
  return { ...settled, freed: [...settled.freed, token, ...numbers] };
}

type Back = { personRef: string; numbers: readonly string[] };

/** Their own pathway goes on where it ended; one that nobody can open any more is for a person to look at. */
async function goesBack({ identity, pathways, held, known }: Desk, token: string, arrived: Arrived): Promise<Back> {
  const before = await identity.before(token);
  if (before === undefined) return { personRef: newPersonRef(), numbers: [] };
  const { person, numbers } = before;
  const { pathwayId } = person.pathway;
  if ((await pathways.reopen(person, arrived.report)) === 'closed') {
    await held.hold('disputed', [arrived], pathwayId);
    return { personRef: newPersonRef(), numbers };
  }
  await identity.reopened(pathwayId);
  setOpen(known, person);
  return { personRef: person.personRef, numbers };
}

/** Two that race to open one person's pathway are given the same person and the same pathway. */
async function open(desk: Desk, arrived: Arrived, { report, personRef, after }: To<'open'>): Promise<Settled> {
  if (after !== undefined && isOfTheDead(desk, report, personRef)) {
    await desk.held.hold('late', [arrived], after);
    return done;
  }
  const owner = await ownerOf(desk, report, personRef);
  if (ownersOf(tokensOf(report), desk.known).length > 1) return settle(desk, arrived);
  const person = await desk.identity.begin(owner, after);
  desk.known.people.set(owner, person);
  if (person.pathway.state !== 'opening') return settle(desk, arrived);
  const numbers = await desk.identity.numbersOf(owner);
  if ((await begin(desk, { person, report, numbers })) === 'closed') {
    await noteEnded(desk, person);
    return settle(desk, arrived);
  }
  await desk.identity.opened(person.pathway.pathwayId);
  setOpen(desk.known, person);
  return { parked: false, freed: numbers.map(({ token }) => token) };
}

/** Who died does not come back: that is for a person to look at, whose word then counts. */
const isOfTheDead = ({ known }: Desk, report: Opening, personRef = ''): boolean =>
  report.type !== 'agency.pathway.requested' && known.people.get(personRef)?.pathway?.closed === 'died';

type Beginning = { person: OnTheWay; report: Opening; numbers: readonly Identifier[] };

/** Of somebody who was here before, the pathway knows from its first day all their numbers and where they are described. */
async function begin({ pathways, store }: Desk, { person, report, numbers }: Beginning): Promise<Delivered> {
  if (person.pathway.after === undefined) return pathways.open(person, report);
  const others = numbers.filter(({ token }) => !tokensOf(report).includes(token));
  const identifiers = [...report.identifiers, ...others];
  for (const { token } of identifiers) {
    const detailsRef = personOwner(token);
    if (await store.has(detailsRef)) return pathways.open(person, { ...report, identifiers }, detailsRef);
  }
  return pathways.open(person, { ...report, identifiers });
}

/** Gives every number of the report that is nobody's to its person, who is new where nobody knew one. */
async function ownerOf({ identity, known }: Desk, report: Report, personRef = newPersonRef()): Promise<string> {
  let owner = personRef;
  for (const [i, identifier] of report.identifiers.entries()) {
    const theirs = known.owners.get(identifier.token) ?? (await identity.give(identifier, owner));
    known.owners.set(identifier.token, theirs);
    if (i === 0) owner = theirs;
  }
  return owner;
}
