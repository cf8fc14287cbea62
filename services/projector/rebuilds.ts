import type { Db } from '../platform/mongo';
import { problem } from '../platform/problem';
import type { Projection } from './projection';

export type Rebuilt = { view: string; pathways: number; seconds: number };

export type Rebuilds = {
  /** Drops one view and folds it again from the topic; what comes meanwhile waits. @throws problem 404, 409 */
  run(view: string): Promise<Rebuilt>;
  /** Ends what a process that died had begun. */
  resume(): Promise<void>;
  /** Resolves when no view is being rebuilt. */
  over(): Promise<unknown>;
};

/** That a view is being rebuilt is written down before it is dropped, so that a kill in between loses no row. */
export function createRebuilds(db: Db, projections: readonly Projection[]): Rebuilds {
  const begun = db.collection<{ _id: string }>('projector-rebuilds');
  let running: Promise<unknown> | undefined;

  async function rebuild(projection: Projection): Promise<Rebuilt> {
    const since = performance.now();
    await begun.updateOne({ _id: projection.name }, { $set: { begun: true } }, { upsert: true });
    const pathways = await projection.rebuild();
    await begun.deleteOne({ _id: projection.name });
    return { view: projection.name, pathways, seconds: Math.round(performance.now() - since) / 1000 };
  }

  return {
    run(view) {
      const projection = projections.find(({ name }) => name === view);
      const views = projections.map(({ name }) => name).join(', ');
      if (projection === undefined) throw problem(404, 'no-such-view', `There is no such view; there are: ${views}.`);
      if (running !== undefined) throw problem(409, 'rebuild-under-way', 'A view is being rebuilt; ask again later.');
      const work = rebuild(projection);
      running = work.catch(() => undefined).finally(() => (running = undefined));
      return work;
    },
    async resume() {
      const names = (await begun.find({}).toArray()).map(({ _id }) => _id);
      for (const projection of projections) if (names.includes(projection.name)) await rebuild(projection);
    },
    over: () => Promise.resolve(running),
  };
}
