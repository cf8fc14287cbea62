import { MongoClient, MongoServerError, type Collection, type Db, type Filter, type UpdateFilter } from 'mongodb';

export type { Collection, Db, Filter } from 'mongodb';

export type Mongo = { db: Db; ping(): Promise<void>; close(): Promise<void> };

/** Connects to the database the address names. A write is answered when it is durable on a majority. @throws when it is away */
export async function connectMongo(uri: string): Promise<Mongo> {
  const client = new MongoClient(uri, {
    writeConcern: { w: 'majority', journal: true },
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 30_000,
    ignoreUndefined: true,
  });
  await client.connect();
  const db = client.db();
  return {
    db,
    async ping() {
      await db.command({ ping: 1 });
    },
    close: () => client.close(),
  };
}

const duplicateKey = 11_000;

/** Whether a write failed because a row of that id is there. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === duplicateKey;

/** Writes the row unless one of its id is there. Of several that write at once one wins; all are told what then stands. */
export async function writeOnce<Row extends { _id: string }>(rows: Collection<Row>, row: Row): Promise<Row> {
  const byId = { _id: row._id } as Filter<Row>;
  const { _id, ...fields } = row;
  try {
    const written = await rows.findOneAndUpdate(byId, { $setOnInsert: fields } as unknown as UpdateFilter<Row>, {
      upsert: true,
      returnDocument: 'after',
    });
    if (written) return written as Row;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const standing = await rows.findOne(byId);
  if (standing) return standing as Row;
  throw new Error(`${rows.collectionName} neither took ${_id} nor has it`);
}
