import { randomUUID } from 'node:crypto';
import type { HoldReason, LiftReason } from '../../../schemas/hold';
import type { Instant } from '../../../schemas/time';
import type { Db } from '../mongo';

/** While one stands, nothing of its pathway is erased, by no clock and by nobody. */
export type HoldRow = {
  _id: string;
  pathwayId: string;
  reason: HoldReason;
  /** Where the other side's own number of the matter is kept sealed. */
  referenceRef?: string;
  by: string;
  at: Instant;
  lifted?: { by: string; at: Instant; reason: LiftReason };
};

export type Holds = {
  add(hold: Omit<HoldRow, '_id' | 'lifted'>): Promise<HoldRow>;
  /** The first who lifts it does; undefined when the pathway has no such hold that stands. */
  lift(of: Pick<HoldRow, '_id' | 'pathwayId'>, lifted: NonNullable<HoldRow['lifted']>): Promise<HoldRow | undefined>;
  /** The newest first; of one pathway, or all that stand. */
  list(pathwayId?: string): Promise<HoldRow[]>;
};

export function createHolds(db: Db): Holds {
  const rows = db.collection<HoldRow>('legal-holds');
  return {
    async add(hold) {
      const row = { _id: randomUUID(), ...hold };
      await rows.insertOne(row);
      return row;
    },
    async lift({ _id, pathwayId }, lifted) {
      const standing = { _id, pathwayId, lifted: { $exists: false } };
      return (await rows.findOneAndUpdate(standing, { $set: { lifted } }, { returnDocument: 'after' })) ?? undefined;
    },
    list: (pathwayId) =>
      rows
        .find(pathwayId === undefined ? { lifted: { $exists: false } } : { pathwayId })
        .sort({ at: -1 })
        .toArray(),
  };
}

/** A hold that stands on one of these pathways. */
export const holdOn = async (db: Db, pathwayIds: readonly string[]): Promise<HoldRow | undefined> =>
  (await db
    .collection<HoldRow>('legal-holds')
    .findOne({ pathwayId: { $in: [...pathwayIds] }, lifted: { $exists: false } })) ?? undefined;
