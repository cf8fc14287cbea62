import { createHmac } from 'node:crypto';
import { deriveKey, readKey } from './keys/key-text';
import { foldedWords } from './folded-name';
import type { Mongo } from './mongo';

export type NameIndex = {
  /** Keeps by which words the reference is found; those of an earlier name are forgotten. */
  note(reference: string, name: string): Promise<void>;
  /** The references whose name holds every word of the text. */
  find(text: string): Promise<string[]>;
};

type Row = { _id: string; words: string[] };

/** A name that more people than this have is no way to find one of them. */
const mostFound = 200;

/**
 * A blind index: each word of a name as a keyed hash, so that a name can be looked up and not read. Whole words only:
 * beginnings would give a name away letter by letter to whoever counts.
 */
export function createNameIndex(mongo: Pick<Mongo, 'db'>, keyText: string): NameIndex {
  const rows = mongo.db.collection<Row>('name-index');
  const key = deriveKey(readKey(keyText).bytes, 'throughgate/name-index/1', 'words');
  const blind = (word: string): string => createHmac('sha256', key).update(word).digest('base64url').slice(0, 22);
  return {
    async note(reference, name) {
      await rows.replaceOne({ _id: reference }, { words: foldedWords(name).map(blind) }, { upsert: true });
    },
    async find(text) {
      const words = foldedWords(text).map(blind);
      if (words.length === 0) return [];
      const found = await rows
        .find({ words: { $all: words } })
        .limit(mostFound)
        .toArray();
      return found.map(({ _id }) => _id);
    },
  };
}
