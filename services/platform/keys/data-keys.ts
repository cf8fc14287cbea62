import { randomBytes } from 'node:crypto';
import { isDuplicate, type Collection, type Db } from '../mongo';
import { createKept, type Kept } from './kept';
import type { KeyService, Wrapping } from './key-service';
import { Erased, KeyUnavailable, type NamedKey } from './sealed';

/** The keys of each owner: a pathway, a person, an officer. The id of a data key is its generation. */
export type DataKeys = {
  /** What to seal with; made where the owner has none, and then wrapped by the holder's key. @throws KeyUnavailable */
  newest(owner: string, holder?: string): Promise<NamedKey>;
  /** What that generation sealed is opened with. @throws KeyUnavailable while it is not here, Erased when it is no more */
  of(owner: string, generation: string): Promise<Buffer>;
};

export type DataKeyRow = {
  _id: string;
  /** The agency whose key wraps them. */
  holder: string;
  /** The newest last; none is taken out but all at once, when the owner is erased. A generation's id is the revision it came with. */
  generations: { id: string; wrapped: Buffer }[];
  /** Counts changes, so that of two who change at once one begins again. */
  revision: number;
};

export const dataKeyRows = (db: Db): Collection<DataKeyRow> => db.collection<DataKeyRow>('data-keys');

/** Whose key wraps what no agency told. */
const ours = 'throughgate';

type Place = { db: Db; keyService: KeyService };
type Parts = Place & {
  rows: Collection<DataKeyRow>;
  known: Kept<DataKeyRow | undefined>;
  /** Only while they are made. */
  making: Kept<DataKeyRow>;
  open: Kept<Buffer>;
};

const size = 20_000;
/** Which generations there are is looked up again after this: what another process made is used, what it destroyed is not. */
const known = { size, forMs: 5_000 };
/** Bytes that stand in memory unwrapped; without a generation that is known nothing is done with them. */
const unwrappedKeys = { size, forMs: 5 * 60_000 };

/** Data keys in the database, each wrapped by its holder's key; unwrapped ones stay in memory for five minutes. */
export function createDataKeys(place: Place): DataKeys {
  const kept = { known: createKept(known), making: createKept(known), open: createKept(unwrappedKeys) };
  const parts = { ...place, rows: dataKeyRows(place.db), ...kept } as Parts;
  return {
    newest: (owner, holder = ours) =>
      whenHere(async () => {
        const known = await rowOf(owner, parts);
        const row = hasKeys(known) ? known : await madeTogether({ owner, holder }, known, parts);
        const { id } = row.generations.at(-1) ?? lacking(owner, 'any');
        return { keyId: id, bytes: await unwrapped(row, id, parts) };
      }),
    of: (owner, generation) =>
      whenHere(async () => {
        const row = await rowOf(owner, parts);
        if (row?.generations.some(({ id }) => id === generation)) return unwrapped(row, generation, parts);
        parts.known.forget(owner);
        const newer = (await rowOf(owner, parts)) ?? lacking(owner, generation);
        if (isErased(newer, generation)) throw new Erased(`what ${owner} was sealed with is erased`);
        return unwrapped(newer, generation, parts);
      }),
  };
}

const rowOf = (owner: string, { rows, known }: Parts): Promise<DataKeyRow | undefined> =>
  known.get(owner, async () => (await rows.findOne({ _id: owner }, { promoteBuffers: true })) ?? undefined);

const hasKeys = (row: DataKeyRow | undefined): row is DataKeyRow => row !== undefined && row.generations.length > 0;

/** Generations are only ever all taken out, so one that is older than all there are was. */
const isErased = ({ generations, revision }: DataKeyRow, generation: string): boolean =>
  Number(generation) < Number(generations[0]?.id ?? revision);

/** Whoever needs it meanwhile in this process waits for the same: a batch of an owner's first events makes one key. */
const madeTogether = (wrapping: Wrapping, before: DataKeyRow | undefined, parts: Parts): Promise<DataKeyRow> => {
  const { owner } = wrapping;
  return parts.making.get(owner, () => rowMade(wrapping, before, parts).finally(() => parts.making.forget(owner)));
};

/**
 * The first key of an owner, or of one who comes again after being erased. Of several processes that make it at once one
 * wins, and all seal with that.
 */
async function rowMade(wrapping: Wrapping, before: DataKeyRow | undefined, parts: Parts): Promise<DataKeyRow> {
  const { keyService, known, open } = parts;
  const { owner, holder } = wrapping;
  const bytes = randomBytes(32);
  const revision = (before?.revision ?? 0) + 1;
  const id = String(revision);
  const generations = [{ id, wrapped: await keyService.wrap(wrapping, bytes) }];
  const made = { _id: owner, holder, generations, revision };
  if (await isWritten(made, before, parts)) {
    known.keep(owner, made);
    open.keep(placeOf(owner, id), bytes);
    return made;
  }
  known.forget(owner);
  return (await rowOf(owner, parts)) ?? lacking(owner, 'any');
}

/** False where another process was faster. */
async function isWritten(made: DataKeyRow, before: DataKeyRow | undefined, { rows }: Parts): Promise<boolean> {
  if (before !== undefined) {
    const { matchedCount } = await rows.replaceOne({ _id: made._id, revision: before.revision }, made);
    return matchedCount === 1;
  }
  try {
    await rows.insertOne(made);
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

const placeOf = (owner: string, id: string): string => `${owner} ${id}`;

function unwrapped({ _id: owner, holder, generations }: DataKeyRow, id: string, { open, keyService }: Parts) {
  const { wrapped } = generations.find((one) => one.id === id) ?? lacking(owner, id);
  return open.get(placeOf(owner, id), () => keyService.unwrap({ holder, owner }, wrapped));
}

/** Whatever stands in the way of a key is waited for: nothing is given up because a server is away. */
async function whenHere<T>(asked: () => Promise<T>): Promise<T> {
  try {
    return await asked();
  } catch (cause) {
    if (cause instanceof KeyUnavailable || cause instanceof Erased) throw cause;
    throw new KeyUnavailable('the data keys are away', { cause });
  }
}

function lacking(owner: string, generation: string): never {
  throw new KeyUnavailable(`the data key ${generation} of ${owner} is not here`);
}

/** For one process that keeps nothing: keys that end with it. */
export function createPassingDataKeys(): DataKeys {
  const keys = new Map<string, Buffer>();
  const keyOf = (owner: string): Buffer => {
    const bytes = keys.get(owner) ?? randomBytes(32);
    keys.set(owner, bytes);
    return bytes;
  };
  return {
    newest: (owner) => Promise.resolve({ keyId: '1', bytes: keyOf(owner) }),
    of: (owner) => Promise.resolve(keyOf(owner)),
  };
}
