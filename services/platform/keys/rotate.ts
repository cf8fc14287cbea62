import { randomBytes } from 'node:crypto';
import type { Collection, Db } from '../mongo';
import { dataKeyRows, type DataKeyRow } from './data-keys';
import type { KeyService } from './key-service';

export type Rotated = { owners: number; dataKeys: number };

/**
 * Gives every owner that is not erased a new data key for what is sealed from now on, and wraps all of them with their holder's newest key.
 * What was sealed before stays readable, and everything goes on meanwhile. Broken off, it is begun again from the start.
 * @throws KeyUnavailable when a key that wraps is away
 */
export async function rotateDataKeys(db: Db, keyService: KeyService): Promise<Rotated> {
  const rows = dataKeyRows(db);
  const rotated: Rotated = { owners: 0, dataKeys: 0 };
  for await (const { _id } of rows.find({ 'generations.0': { $exists: true } }, { projection: { _id: 1 } })) {
    rotated.owners += 1;
    rotated.dataKeys += await rotateOwner(_id, rows, keyService);
  }
  return rotated;
}

/** How many data keys the owner has now. Where another changed them meanwhile, it begins again with what they left. */
async function rotateOwner(owner: string, rows: Collection<DataKeyRow>, keyService: KeyService): Promise<number> {
  for (;;) {
    const row = await rows.findOne({ _id: owner }, { promoteBuffers: true });
    if (row === null || row.generations.length === 0) return 0;
    const { holder, generations, revision } = row;
    const wrapping = { holder, owner };
    const again = generations.map(async ({ id, wrapped }) => ({
      id,
      wrapped: await keyService.wrap(wrapping, await keyService.unwrap(wrapping, wrapped)),
    }));
    const newest = { id: String(revision + 1), wrapped: await keyService.wrap(wrapping, randomBytes(32)) };
    const change = { generations: [...(await Promise.all(again)), newest], revision: revision + 1 };
    const { matchedCount } = await rows.updateOne({ _id: owner, revision }, { $set: change });
    if (matchedCount === 1) return change.generations.length;
  }
}
