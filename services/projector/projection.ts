import { rebuildView, type Parts } from './rebuild-view';
import { createRecent } from './recent';
import { fold, type Arrival, type Folded, type ViewDocument } from './view';
import { markOf, type Held, type ViewStore } from './view-store';

export type Projection = {
  name: string;
  /** Takes what came in one batch, by pathway; resolves when it is stored. */
  take(arrivals: Map<string, Arrival[]>): Promise<void>;
  /** Forgets the view and folds it again from the topic's start; answers how many pathways it holds. */
  rebuild(): Promise<number>;
};

type Reached<D> = Folded<D> & { from: Held<D> };

/** Documents kept in memory between batches, so that a busy pathway is not read again for each. */
const KEPT = 2_000;

export function createProjection<D extends ViewDocument>(parts: Parts<D>): Projection {
  const { view, store, history } = parts;
  const recent = createRecent<Held<D>>(KEPT);
  const unseen = (id: string): Held<D> => ({ document: view.start(id) });

  async function reach(ids: string[], arrivals: Map<string, Arrival[]>): Promise<Map<string, Reached<D>>> {
    const unknown = ids.filter((id) => recent.get(id) === undefined);
    const loaded = unknown.length === 0 ? undefined : await store.load(unknown);
    return new Map(
      ids.map((id) => {
        const from = recent.get(id) ?? loaded?.get(id) ?? unseen(id);
        return [id, { from, ...fold(view, from.document, arrivals.get(id) ?? []) }];
      }),
    );
  }

  async function reachFromStart(ids: string[]): Promise<Map<string, Reached<D>>> {
    const folded = await history.fold(view, (id) => ids.includes(id));
    return new Map([...folded].map(([id, reached]) => [id, { from: unseen(id), ...reached }]));
  }

  return {
    name: view.name,
    async take(arrivals) {
      let reached = await reach([...arrivals.keys()], arrivals);
      for (const fill of [reach, reachFromStart]) {
        const ids = stuckIn(reached);
        if (ids.length === 0) break;
        // Memory may be behind another instance; the store is asked before the topic is.
        for (const id of ids) recent.delete(id);
        reached = new Map([...reached, ...(await fill(ids, arrivals))]);
      }
      await save(store, reached);
      for (const [id, { document, missing }] of reached)
        recent.set(id, { document, ...(missing === undefined ? {} : { stale: missing }) });
    },
    async rebuild() {
      recent.clear();
      return rebuildView(parts);
    },
  };
}

/** Those that cannot go on and are not known to be unable. */
const stuckIn = <D>(reached: Map<string, Reached<D>>): string[] =>
  [...reached].filter(([, { missing, from }]) => missing !== undefined && missing !== from.stale).map(([id]) => id);

async function save<D extends ViewDocument>(store: ViewStore<D>, reached: Map<string, Reached<D>>): Promise<void> {
  const all = [...reached.values()];
  await store.save(all.filter(({ document, from }) => document !== from.document).map(({ document }) => document));
  await store.markStale(all.filter(({ missing, from }) => missing !== from.stale).flatMap(markOf));
}
