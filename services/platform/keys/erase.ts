import type { Db } from '../mongo';
import { dataKeyRows } from './data-keys';

/**
 * Takes every data key of these owners out; that they had some stays known, so that what they sealed is known to be gone
 * and is not waited for. Other processes use them for five seconds more at most. Answers how many owners had a key.
 */
export async function eraseDataKeys(db: Db, owners: readonly string[]): Promise<number> {
  const { modifiedCount } = await dataKeyRows(db).updateMany(
    { _id: { $in: [...owners] }, 'generations.0': { $exists: true } },
    { $set: { generations: [] }, $inc: { revision: 1 } },
  );
  return modifiedCount;
}
