import { MongoClient, type Db } from 'mongodb';

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
