import type { Agency } from '../../schemas/agency';
import type { CodeMapping } from '../../schemas/api/connection';
import type { Scheme } from '../../schemas/identifier';
import type { Instant } from '../../schemas/time';
import { hashOf } from './access-key';
import { writeOnce, type Db } from './mongo';

/** An agency that tells by the generic doors; its keys stand as hashes, the newest last. */
export type ConnectionRow = {
  _id: string;
  kind: Agency;
  schemes: Scheme[];
  keys: { hash: string; since: Instant }[];
  codes: CodeMapping[];
  version: number;
};

type New = Pick<ConnectionRow, 'kind' | 'schemes'> & { name: string; key: string };

export type Connections = {
  /** False when the name is taken. */
  add(connection: New, at: Instant): Promise<boolean>;
  find(name: string): Promise<ConnectionRow | undefined>;
  list(): Promise<ConnectionRow[]>;
  /** The key before it stays good, so that a sender can change over; any older one ends. False when there is no such agency. */
  rotate(name: string, key: string, at: Instant): Promise<boolean>;
  /** From now on the code means this word. False when there is no such agency. */
  map(name: string, mapping: CodeMapping): Promise<boolean>;
};

const keysGood = 2;

export function createConnections(db: Db): Connections {
  const rows = db.collection<ConnectionRow>('connections');
  const find = async (name: string): Promise<ConnectionRow | undefined> =>
    (await rows.findOne({ _id: name })) ?? undefined;
  /** Two that change the same row at once: the second looks again. */
  const change = async (name: string, changed: (row: ConnectionRow) => Partial<ConnectionRow>): Promise<boolean> => {
    for (let row = await find(name); row !== undefined; row = await find(name)) {
      const { version } = row;
      const set = { ...changed(row), version: version + 1 };
      const { matchedCount } = await rows.updateOne({ _id: name, version }, { $set: set });
      if (matchedCount === 1) return true;
    }
    return false;
  };
  return {
    find,
    async add({ name, key, kind, schemes }, at) {
      const keys = [{ hash: hashOf(key), since: at }];
      const stands = await writeOnce(rows, { _id: name, kind, schemes, keys, codes: [], version: 1 });
      return stands.keys[0]?.hash === keys[0]?.hash;
    },
    list: () => rows.find({}).sort({ _id: 1 }).toArray(),
    rotate: (name, key, since) =>
      change(name, ({ keys }) => ({ keys: [...keys, { hash: hashOf(key), since }].slice(-keysGood) })),
    map: (name, mapping) =>
      change(name, ({ codes }) => ({
        codes: [...codes.filter(({ field, code }) => field !== mapping.field || code !== mapping.code), mapping],
      })),
  };
}
