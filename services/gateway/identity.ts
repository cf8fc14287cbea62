import { randomUUID } from 'node:crypto';
import type { Identifier } from '../../schemas/identifier';
import { writeOnce, type Collection, type Db } from '../platform/mongo';
import type { Known, OnTheWay, PathwayRow } from './known';

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
  /** The person with their pathway; one that has none gets one, whose id is fixed by this. */
  begin(personRef: string): Promise<OnTheWay>;
  /** Every number that is the person's. */
  numbersOf(personRef: string): Promise<string[]>;
  opened(pathwayId: string): Promise<void>;
  /** It had ended in another and goes on. */
  reopened(pathwayId: string): Promise<void>;
  closed(pathwayId: string): Promise<void>;
};

/** `before`: whose it was until a merge. */
type TokenRow = { _id: string; scheme: string; personRef: string; since: string; before?: string };
type PersonRow = { _id: string; pathwayId: string; state: PathwayRow; since: string; closedAt?: string };

export const newPersonRef = (): string => `person-${randomUUID()}`;

export function createIdentity(db: Db): Identity {
  const tokens = db.collection<TokenRow>('identity-tokens');
  const people = db.collection<PersonRow>('identity-people');
  const numbersOf = async (personRef: string): Promise<string[]> => {
    const rows = await tokens.find({ personRef }, { projection: { _id: 1 } }).toArray();
    return rows.map(({ _id }) => _id);
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
      const numbers = await numbersOf(from);
      await tokens.updateMany({ personRef: from }, { $set: { personRef: to, before: from } });
      return numbers;
    },
    async giveAway(token, to) {
      await tokens.updateOne({ _id: token }, { $set: { personRef: to }, $unset: { before: '' } });
    },
    before: (token) => before(token, tokens, people),
    async begin(personRef) {
      const row = { _id: personRef, pathwayId: randomUUID(), state: 'opening' as const, since: now() };
      return personOf(await writeOnce(people, row));
    },
    numbersOf,
    async opened(pathwayId) {
      await people.updateOne({ pathwayId, state: 'opening' }, { $set: { state: 'open' } });
    },
    async reopened(pathwayId) {
      await people.updateOne({ pathwayId }, { $set: { state: 'open' }, $unset: { closedAt: '' } });
    },
    async closed(pathwayId) {
      await people.updateOne({ pathwayId, state: { $ne: 'closed' } }, { $set: { state: 'closed', closedAt: now() } });
    },
  };
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

const personOf = ({ _id, pathwayId, state }: PersonRow): OnTheWay => ({
  personRef: _id,
  pathway: { pathwayId, state },
});
