import { isDuplicate, type Db, type Filter } from './mongo';

/** What was told of one pathway; `version` counts its writes. */
type Counted = { version?: number };

export type Ledgers<T> = {
  load: (pathwayId: string) => Promise<T | undefined>;
  /** @throws when somebody else wrote it since it was loaded: load it again */
  save: (pathwayId: string, ledger: T) => Promise<void>;
};

/** One row a pathway, written only over the row that was read: of two who tell of a pathway at once one begins again. */
export function openLedgers<T extends Counted>(db: Db, collection: string): Ledgers<T> {
  const rows = db.collection<T & { _id: string }>(collection);
  return {
    load: async (pathwayId) =>
      ((await rows.findOne({ _id: pathwayId } as Filter<T & { _id: string }>)) ?? undefined) as T,
    async save(pathwayId, ledger) {
      const { version = 0 } = ledger;
      const standing = { _id: pathwayId, ...(version === 0 ? { version: { $exists: false } } : { version }) };
      const { _id, ...next } = { _id: pathwayId, ...ledger, version: version + 1 };
      await rows
        .replaceOne(standing as unknown as Filter<T & { _id: string }>, next as never, { upsert: true })
        .catch((error: unknown) => {
          throw isDuplicate(error) ? new Error(`${collection}/${_id} was written meanwhile`) : error;
        });
    },
  };
}
