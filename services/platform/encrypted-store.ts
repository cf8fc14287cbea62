import type { Cipher } from './cipher';
import { writeOnce, type Mongo } from './mongo';

export type EncryptedStore = {
  /** Keeps `value` (JSON) under the reference; the last word told stands. */
  put(reference: string, value: unknown): Promise<void>;
  /** Keeps `value` unless something stands there already: the first word told stands. */
  putOnce(reference: string, value: unknown): Promise<void>;
  get<T>(reference: string): Promise<T | undefined>;
  /** Those that are there, by reference. */
  getMany(references: readonly string[]): Promise<Map<string, unknown>>;
};

type Row = { _id: string; sealed: Buffer };

/** Names, contacts, free text: whatever must not travel is kept here, sealed and bound to its reference. */
export function createEncryptedStore(mongo: Mongo, cipher: Cipher): EncryptedStore {
  const rows = mongo.db.collection<Row>('encrypted');
  const contextOf = (reference: string): string => `encrypted/${reference}`;
  const read = async (references: readonly string[]): Promise<Map<string, unknown>> => {
    const found = await rows.find({ _id: { $in: [...references] } }, { promoteBuffers: true }).toArray();
    return new Map(
      found.map(({ _id, sealed }) => [_id, JSON.parse(cipher.open(contextOf(_id), sealed).toString('utf8'))]),
    );
  };
  const sealedOf = (reference: string, value: unknown): Buffer =>
    cipher.seal(contextOf(reference), Buffer.from(JSON.stringify(value), 'utf8'));
  return {
    async put(reference, value) {
      await rows.replaceOne({ _id: reference }, { sealed: sealedOf(reference, value) }, { upsert: true });
    },
    async putOnce(reference, value) {
      await writeOnce(rows, { _id: reference, sealed: sealedOf(reference, value) });
    },
    get: async <T>(reference: string) => (await read([reference])).get(reference) as T | undefined,
    getMany: (references) => read(references),
  };
}
