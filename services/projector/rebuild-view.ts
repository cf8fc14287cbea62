import type { History } from './history';
import type { View, ViewDocument } from './view';
import { markOf, type ViewStore } from './view-store';

export type Parts<D extends ViewDocument> = { view: View<D>; store: ViewStore<D>; history: History };

/** Documents folded in memory at once. */
const AT_ONCE = 20_000;
const WRITTEN_TOGETHER = 500;

/**
 * Drops the view and folds every pathway from the topic's start; answers how many there are. Where there are more than
 * memory should hold at once, the topic is read once for each share of them.
 */
export async function rebuildView<D extends ViewDocument>({ view, store, history }: Parts<D>): Promise<number> {
  const shares = Math.max(1, Math.ceil((await store.count()) / AT_ONCE));
  await store.drop();
  let pathways = 0;
  for (let share = 0; share < shares; share++) {
    const folded = await history.fold(view, (pathwayId) => hash(pathwayId) % shares === share);
    const reached = [...folded.values()].filter(({ document }) => document.seq > 0);
    for (let i = 0; i < reached.length; i += WRITTEN_TOGETHER) {
      const together = reached.slice(i, i + WRITTEN_TOGETHER);
      await store.save(together.map(({ document }) => document));
      await store.markStale(together.flatMap(markOf));
    }
    pathways += reached.length;
  }
  return pathways;
}

const hash = (text: string): number => Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7);
