import type { Agency } from '../../schemas/agency';
import type { CodeMapping } from '../../schemas/api/connection';
import type { Scheme } from '../../schemas/identifier';
import type { Instant } from '../../schemas/time';
import { hashOf } from './access-key';
import type { Cipher } from './cipher';
import { writeOnce, type Db } from './mongo';

/** An agency that tells by the generic doors; its keys stand as hashes, the newest last. */
export type ConnectionRow = {
  _id: string;
  kind: Agency;
  schemes: Scheme[];
  keys: { hash: string; since: Instant }[];
  codes: CodeMapping[];
  /** The words by which profiles ask it; absent of a row from before there were any. */
  provides?: string[];
  /** Where it is told; its secrets stand sealed, the newest last. */
  webhook?: { url: string; secrets: { sealed: string; since: Instant }[] };
  version: number;
};

type New = Pick<ConnectionRow, 'kind' | 'schemes'> & { name: string; key: string; provides?: string[] };

export type Connections = {
  /** False when the name is taken. */
  add(connection: New, at: Instant): Promise<boolean>;
  find(name: string): Promise<ConnectionRow | undefined>;
  list(): Promise<ConnectionRow[]>;
  /** The key before it stays good, so that a sender can change over; any older one ends. False when there is no such agency. */
  rotate(name: string, key: string, at: Instant): Promise<boolean>;
  /** From now on the code means this word. False when there is no such agency. */
  map(name: string, mapping: CodeMapping): Promise<boolean>;
  /** From now on it is asked by these words and no other. False when there is no such agency. */
  provide(name: string, provides: string[]): Promise<boolean>;
  /** Where it is told from now on, and a secret more; the one before it stays good until the next. False as above. */
  tellAt(name: string, webhook: { url: string; secret: string }, at: Instant): Promise<boolean>;
  /** The secrets that are good now, opened. */
  secretsOf(row: Pick<ConnectionRow, '_id' | 'webhook'>): string[];
};

/** Of an agency's keys, and of its secrets: the newest, and the one it is changing over from. */
export const keysGood = 2;

const contextOf = (name: string): string => `webhook-secret/${name}`;

export function createConnections(db: Db, cipher: Cipher): Connections {
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
    async add({ name, key, kind, schemes, provides = [] }, at) {
      const keys = [{ hash: hashOf(key), since: at }];
      const stands = await writeOnce(rows, { _id: name, kind, schemes, provides, keys, codes: [], version: 1 });
      return stands.keys[0]?.hash === keys[0]?.hash;
    },
    list: () => rows.find({}).sort({ _id: 1 }).toArray(),
    rotate: (name, key, since) =>
      change(name, ({ keys }) => ({ keys: [...keys, { hash: hashOf(key), since }].slice(-keysGood) })),
    map: (name, mapping) =>
      change(name, ({ codes }) => ({
        codes: [...codes.filter(({ field, code }) => field !== mapping.field || code !== mapping.code), mapping],
      })),
    provide: (name, provides) => change(name, () => ({ provides })),
    tellAt: (name, { url, secret }, since) =>
      change(name, ({ webhook }) => {
        const sealed = cipher.seal(contextOf(name), Buffer.from(secret)).toString('base64');
        return { webhook: { url, secrets: [...(webhook?.secrets ?? []), { sealed, since }].slice(-keysGood) } };
      }),
    secretsOf: ({ _id, webhook }) =>
      (webhook?.secrets ?? []).map(({ sealed }) =>
        cipher.open(contextOf(_id), Buffer.from(sealed, 'base64')).toString('utf8'),
      ),
  };
}
