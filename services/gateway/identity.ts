import { randomUUID } from 'node:crypto';
import { defined } from '../../domain/defined';
import type { Identifier, Scheme } from '../../schemas/identifier';
import type { ClosedReason } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import { writeOnce, type Collection, type Db } from '../platform/mongo';
import type { Ending, Known, OnTheWay, PathwayRow } from './known';

/** The store of record for whose number is whose. Its rows stay for ever. */
export type Identity = {
  find(tokens: readonly string[]): Promise<Known>;
  /** Gives the number to the person unless it is somebody's already; answers whose it then is. */
  give(identifier: Identifier, personRef: string): Promise<string>;
  /** All numbers of one person are another's from now on; answers which they were. */
  giveAll(from: string, to: string): Promise<string[]>;
  /** A number that was given to the wrong person is this one's. */
  giveAway(token: string, to: string): Promise<void>;
  /** Whose the number was before a merge gave it away, with all the numbers that went along. */
  before(token: string): Promise<{ person: OnTheWay; numbers: string[] } | undefined>;
  /** The person with their pathway; one that has none, or none since `after` ended, gets one, whose id is fixed by this. */
  begin(personRef: string, after?: string): Promise<OnTheWay>;
  /** Every number that is the person's. */
  numbersOf(personRef: string): Promise<Identifier[]>;
  opened(pathwayId: string): Promise<void>;
  /** It had ended in another and goes on. */
  reopened(pathwayId: string): Promise<void>;
  closed(pathwayId: string, ending: Ending): Promise<void>;
};

/** `before`: whose it was until a merge. */
type TokenRow = { _id: string; scheme: Scheme; personRef: string; since: string; before?: string };
/** `former`: the pathways that ended before this one began. */
type PersonRow = {
  _id: string;
  pathwayId: string;
  state: PathwayRow;
  since: string;
  closedAt?: Instant;
  closed?: ClosedReason;
  former?: string[];
};

export const newPersonRef = (): string => `person-${randomUUID()}`;

export function createIdentity(db: Db): Identity {
  const tokens = db.collection<TokenRow>('identity-tokens');
  const people = db.collection<PersonRow>('identity-people');
  const numbersOf = async (personRef: string): Promise<Identifier[]> => {
    const rows = await tokens.find({ personRef }).sort({ since: 1 }).toArray();
    return rows.map(({ _id, scheme }) => ({ scheme, token: _id }));
  };
  return {
    async find(wanted) {
      const rows = await tokens.find({ _id: { $in: [...new Set(wanted)] } }).toArray();
      return named(rows, people);
    },
    async give({ scheme, token }, personRef) {
      return (await writeOnce(tokens, { _id: token, scheme, personRef, since: now() })).personRef;
    },
    async giveAll(from, to) {
      const numbers = (await numbersOf(from)).map(({ token }) => token);
      await tokens.updateMany({ personRef: from }, { $set: { personRef: to, before: from } });
      return numbers;
    },
    async giveAway(token, to) {
      await tokens.updateOne({ _id: token }, { $set: { personRef: to }, $unset: { before: '' } });
    },
    before: (token) => before(token, tokens, people),
    begin: (personRef, after) => begin(people, personRef, after),
    numbersOf,
    async opened(pathwayId) {
      await people.updateOne({ pathwayId, state: 'opening' }, { $set: { state: 'open' } });
    },
    async reopened(pathwayId) {
      await people.updateOne({ pathwayId }, { $set: { state: 'open' }, $unset: { closedAt: '', closed: '' } });
    },
    async closed(pathwayId, { closedAt = now(), closed }) {
      const ended = defined({ state: 'closed' as const, closedAt, closed });
      await people.updateOne({ pathwayId, state: { $ne: 'closed' } }, { $set: ended });
    },
  };
}

/** Of two that race, one finds no row that is closed, and then the other's. */
async function begin(people: Collection<PersonRow>, personRef: string, after?: string): Promise<OnTheWay> {
  const fresh = { pathwayId: randomUUID(), state: 'opening' as const, since: now() };
  if (after !== undefined)
    await people.updateOne(
      { _id: personRef, pathwayId: after, state: 'closed' },
      { $set: fresh, $unset: { closedAt: '', closed: '' }, $push: { former: after } },
    );
  return personOf(await writeOnce(people, { _id: personRef, ...fresh }));
}

async function named(rows: readonly TokenRow[], people: Collection<PersonRow>): Promise<Known> {
  const owners = new Map(rows.map(({ _id, personRef }) => [_id, personRef]));
  const found = await people.find({ _id: { $in: [...new Set(owners.values())] } }).toArray();
  return { owners, people: new Map(found.map((row) => [row._id, personOf(row)])) };
}

async function before(token: string, tokens: Collection<TokenRow>, people: Collection<PersonRow>) {
  const { before: personRef } = (await tokens.findOne({ _id: token })) ?? {};
  const row = personRef === undefined ? null : await people.findOne({ _id: personRef });
  if (personRef === undefined || row === null) return undefined;
  const gone = await tokens.find({ before: personRef }, { projection: { _id: 1 } }).toArray();
  return { person: personOf(row), numbers: gone.map(({ _id }) => _id) };
}

const now = (): string => new Date().toISOString();

const personOf = ({ _id, pathwayId, state, closedAt, closed, former }: PersonRow): OnTheWay => ({
  personRef: _id,
  pathway: defined({ pathwayId, state, closedAt, closed, after: former?.at(-1) }),
});
