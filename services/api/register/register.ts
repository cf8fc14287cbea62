import { defined } from '../../../domain/defined';
import type { Agency } from '../../../schemas/agency';
import type { Member } from '../../../schemas/api/register';
import type { LocalDate } from '../../../schemas/time';
import type { EncryptedStore } from '../../platform/encrypted-store';
import { createKept } from '../../platform/keys/kept';
import type { Db } from '../../platform/mongo';

/** Who works where: agency, area, unit, team, member. */
export type Register = {
  member(id: string): Promise<Member | undefined>;
  /** The same people without a name or phone opened. */
  colleagues(): Promise<Unnamed[]>;
  /** Those of a member's team, and whom they cover for; without a name opened. */
  around(member: Unnamed): Promise<Unnamed[]>;
  /** Those of one agency, or everybody, also who has left; by id. */
  members(agency?: Agency): Promise<Member[]>;
  /** The last word of their agency stands. */
  put(member: Member): Promise<void>;
  leave(ids: readonly string[], on: LocalDate): Promise<void>;
};

type Sealed = Pick<Member, 'name' | 'workPhone' | 'dutyPhone'>;
export type Unnamed = Omit<Member, keyof Sealed>;
type Row = Omit<Unnamed, 'id'> & { _id: string };

const unnamed = ({ _id: id, ...row }: Row): Unnamed => ({ id, ...row });

const reference = (id: string): string => `member/${id}`;

/** What a member may do holds this long where another process is told that it changed. */
const limits = { size: 5_000, forMs: 1_000 };

/** Names and phones stand in the encrypted store, all else in a row of its own. */
export function createRegister(db: Db, store: EncryptedStore): Register {
  const rows = db.collection<Row>('register');
  const memberOf = (row: Row, told: unknown): Member => ({ ...unnamed(row), ...(told as Sealed) });
  const kept = createKept<Member | undefined>(limits);
  const read = async (id: string): Promise<Member | undefined> => {
    const [row, told] = await Promise.all([rows.findOne({ _id: id }), store.get<Sealed>(reference(id))]);
    return row === null ? undefined : memberOf(row, told);
  };
  const opened = async (found: Row[]): Promise<Member[]> => {
    const told = await store.getMany(found.map(({ _id }) => reference(_id)));
    return found.map((row) => memberOf(row, told.get(reference(row._id))));
  };
  return {
    member: (id) => kept.get(id, () => read(id)),
    colleagues: async () => (await rows.find().toArray()).map(unnamed),
    around: async ({ id: own, agency, area, unit, team }) =>
      (await rows.find({ $or: [{ agency, area, unit, team }, { 'absences.cover': own }] }).toArray()).map(unnamed),
    members: async (agency) => opened(await rows.find(defined({ agency })).sort({ _id: 1 }).toArray()),
    async put({ id, name, workPhone, dutyPhone, ...row }) {
      await store.put(reference(id), defined({ name, workPhone, dutyPhone }));
      await rows.replaceOne({ _id: id }, row, { upsert: true });
      kept.forget(id);
    },
    async leave(ids, on) {
      await rows.updateMany({ _id: { $in: [...ids] }, leftOn: { $exists: false } }, { $set: { leftOn: on } });
      for (const id of ids) kept.forget(id);
    },
  };
}
