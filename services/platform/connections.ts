import type { Agency } from '../../schemas/agency';
import type { CodeMapping, MailContact, OwnCode } from '../../schemas/api/connection';
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
  /** Where it is reached that has e-mail only; sealed, for it names somebody. */
  mail?: { sealed: string; since: Instant };
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
  /** From now on the code means nothing. False when there is no such agency. */
  unmap(name: string, code: OwnCode): Promise<boolean>;
  /** From now on it is asked by these words and no other. False when there is no such agency. */
  provide(name: string, provides: string[]): Promise<boolean>;
  /** Where it is told from now on, and a secret more; the one before it stays good until the next. False as above. */
  tellAt(name: string, webhook: { url: string; secret: string }, at: Instant): Promise<boolean>;
  /** Whom it is reached by from now on that has e-mail only. False when there is no such agency. */
  mailTo(name: string, contact: MailContact, at: Instant): Promise<boolean>;
  contactOf(row: Pick<ConnectionRow, '_id' | 'mail'>): Promise<MailContact | undefined>;
  /** The secrets that are good now, opened. */
  secretsOf(row: Pick<ConnectionRow, '_id' | 'webhook'>): Promise<string[]>;
};

/** Of an agency's keys, and of its secrets: the newest, and the one it is changing over from. */
export const keysGood = 2;

type Change = (name: string, changed: (row: ConnectionRow) => Partial<ConnectionRow>) => Promise<boolean>;

/** How an agency is told; what must not be read in the database stands sealed. */
function telling(change: Change, cipher: Cipher): Pick<Connections, 'tellAt' | 'secretsOf' | 'mailTo' | 'contactOf'> {
  const seal = async (name: string, what: string, text: string) =>
    (await cipher.seal(`${what}/${name}`, Buffer.from(text), name)).toString('base64');
  const open = async (name: string, what: string, sealed: string) =>
    (await cipher.open(`${what}/${name}`, Buffer.from(sealed, 'base64'))).toString('utf8');
  return {
    async tellAt(name, { url, secret }, since) {
      const sealed = await seal(name, 'webhook-secret', secret);
      return change(name, ({ webhook }) => ({
        webhook: { url, secrets: [...(webhook?.secrets ?? []), { sealed, since }].slice(-keysGood) },
      }));
    },
    secretsOf: ({ _id, webhook }) =>
      Promise.all((webhook?.secrets ?? []).map(({ sealed }) => open(_id, 'webhook-secret', sealed))),
    async mailTo(name, contact, since) {
      const sealed = await seal(name, 'mail-contact', JSON.stringify(contact));
      return change(name, () => ({ mail: { sealed, since } }));
    },
    contactOf: async ({ _id, mail }) =>
      mail && (JSON.parse(await open(_id, 'mail-contact', mail.sealed)) as MailContact),
  };
}

export const without = (codes: readonly CodeMapping[], { field, code }: OwnCode): CodeMapping[] =>
  codes.filter((mapping) => mapping.field !== field || mapping.code !== code);

export function createConnections(db: Db, cipher: Cipher): Connections {
  const rows = db.collection<ConnectionRow>('connections');
  const find = async (name: string): Promise<ConnectionRow | undefined> =>
    (await rows.findOne({ _id: name })) ?? undefined;
  /** Two that change the same row at once: the second looks again. */
  const change: Change = async (name, changed) => {
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
    map: (name, mapping) => change(name, ({ codes }) => ({ codes: [...without(codes, mapping), mapping] })),
    unmap: (name, code) => change(name, ({ codes }) => ({ codes: without(codes, code) })),
    provide: (name, provides) => change(name, () => ({ provides })),
    ...telling(change, cipher),
  };
}
