import type { Instant } from '../../schemas/time';
import type { Db } from './mongo';

/** A glass somebody broke, and who watches over that and has not been told, by the words they have an address under. */
export type BrokenGlass = { id: string; from: Instant; untold: string[] };

type Row = Omit<BrokenGlass, 'id'> & { _id: string };

/** The supervisor of whoever broke it, and whoever protects the data. */
export const watchersOf = (agency: string): string[] => [`${agency}-supervisor`, 'data-protection-officer'];

/** Of the api's exceptions what the notifier has to know. */
export function openBrokenGlass(db: Db) {
  const rows = db.collection<Row>('access-exceptions');
  return {
    async untold(): Promise<BrokenGlass[]> {
      const found = await rows.find({ kind: 'broken-glass', untold: { $exists: true, $ne: [] } }).toArray();
      return found.map(({ _id: id, from, untold }) => ({ id, from, untold }));
    },
    async told(id: string, watcher: string): Promise<void> {
      await rows.updateOne({ _id: id }, { $pull: { untold: watcher } });
    },
  };
}
