import type { Instant } from '../../../schemas/time';
import type { Db } from '../mongo';

/** As much of a pathway's page as its erasure needs. */
export type Page = {
  _id: string;
  state: {
    profile: string;
    profileVersion: number;
    identifiers: { token: string }[];
    closedAt?: Instant;
    mergedInto?: string;
  };
};

const fields = ['profile', 'profileVersion', 'identifiers', 'closedAt', 'mergedInto'];
const projection = Object.fromEntries(fields.map((name) => [`state.${name}`, 1]));

export const pagesIn = (db: Db) => db.collection<Page>('pathway-views');

/** Pathways that have closed and did not end in another, the longest closed first. */
export const closedPages = (db: Db) =>
  pagesIn(db)
    .find({ 'state.closedAt': { $exists: true }, 'state.mergedInto': { $exists: false } }, { projection })
    .sort({ 'state.closedAt': 1 });

/** The pathway and all that ended in it; none when nothing is kept of it. */
export async function pagesOf(db: Db, pathwayId: string): Promise<Page[]> {
  const found = await pagesIn(db).find({ _id: pathwayId }, { projection }).toArray();
  for (let newest = found; newest.length > 0;) {
    const ids = newest.map(({ _id }) => _id);
    newest = await pagesIn(db)
      .find({ 'state.mergedInto': { $in: ids } }, { projection })
      .toArray();
    found.push(...newest);
  }
  return found;
}
