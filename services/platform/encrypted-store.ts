import type { Cipher } from './cipher';
import { Erased } from './keys/sealed';
import { writeOnce, type Mongo } from './mongo';

/** Whose it is, or else its own, and the agency that told it, or else we. */
export type Of = { owner?: string; holder?: string };

export type EncryptedStore = {
  /** Keeps `value` (JSON) under the reference, sealed with the owner's key; the last word told stands. */
  put(reference: string, value: unknown, of?: Of): Promise<void>;
  /** Keeps `value` unless something stands there already: the first word told stands. */
  putOnce(reference: string, value: unknown, of?: Of): Promise<void>;
  get<T>(reference: string): Promise<T | undefined>;
  /** Whether anything stands there; it is not opened. */
  has(reference: string): Promise<boolean>;
  /** Those that are there, by reference; one whose key was destroyed is not. */
  getMany(references: readonly string[]): Promise<Map<string, unknown>>;
};

/** Sealed in the moment in which its key was destroyed: it is gone as all else of its owner is. */
function unlessErased(error: unknown): undefined {
  if (error instanceof Erased) return undefined;
  throw error;
}

type Row = { _id: string; owner: string; sealed: Buffer };

/** Names, contacts, free text: whatever must not travel is kept here, sealed and bound to its reference. */
export function createEncryptedStore(mongo: Mongo, cipher: Cipher): EncryptedStore {
  const rows = mongo.db.collection<Row>('encrypted');
  const contextOf = (reference: string, owner: string): string => `${owner}#encrypted/${reference}`;
  const read = async (references: readonly string[]): Promise<Map<string, unknown>> => {
    const found = await rows.find({ _id: { $in: [...references] } }, { promoteBuffers: true }).toArray();
    const opened = found.map(async ({ _id, owner, sealed }): Promise<[string, unknown][]> => {
      const plain = await cipher.open(contextOf(_id, owner), sealed).catch(unlessErased);
      return plain === undefined ? [] : [[_id, JSON.parse(plain.toString('utf8'))]];
    });
    return new Map((await Promise.all(opened)).flat());
  };
  const sealedOf = async (reference: string, value: unknown, { owner = reference, holder }: Of) => {
    const plain = Buffer.from(JSON.stringify(value), 'utf8');
    return { owner, sealed: await cipher.seal(contextOf(reference, owner), plain, holder) };
  };
  return {
    async put(reference, value, of = {}) {
      await rows.replaceOne({ _id: reference }, await sealedOf(reference, value, of), { upsert: true });
    },
    async putOnce(reference, value, of = {}) {
      await writeOnce(rows, { _id: reference, ...(await sealedOf(reference, value, of)) });
    },
    get: async <T>(reference: string) => (await read([reference])).get(reference) as T | undefined,
    has: async (reference) => (await rows.findOne({ _id: reference }, { projection: { _id: 1 } })) !== null,
    getMany: (references) => read(references),
  };
}
