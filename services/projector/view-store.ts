import type { Db } from '../platform/mongo';
import type { Folded, View, ViewDocument } from './view';

/** `stale` is the `seq` a document cannot get past: no event can be read there. */
export type Held<D> = { document: D; stale?: number };

/** A document that cannot go on past its `seq`, for want of the event `missing`. */
type Mark = { pathwayId: string; seq: number; missing: number };

export type ViewStore<D extends ViewDocument> = {
  load(pathwayIds: string[]): Promise<Map<string, Held<D>>>;
  /** One guarded write for each document: one that stands further on already is left as it is. */
  save(documents: D[]): Promise<void>;
  markStale(marks: Mark[]): Promise<void>;
  count(): Promise<number>;
  drop(): Promise<void>;
};

export const markOf = <D extends ViewDocument>({ document: { _id, seq }, missing }: Folded<D>): Mark[] =>
  missing === undefined ? [] : [{ pathwayId: _id, seq, missing }];

const DUPLICATE_KEY = 11_000;

/**
 * Folding is deterministic, so a document at a given `seq` is the same whoever wrote it: it is enough to write forwards
 * only. Where another was faster the upsert meets a taken `_id`, which is no failure.
 */
export function createViewStore<D extends ViewDocument>(db: Db, view: View<D>): ViewStore<D> {
  type Row = ViewDocument & { stale?: number };
  const rows = db.collection<Row>(view.collection);
  return {
    async load(pathwayIds) {
      const found = await rows.find({ _id: { $in: pathwayIds } }).toArray();
      return new Map(found.map((row) => [row._id, heldIn<D>(row)]));
    },
    async save(documents) {
      if (documents.length === 0) return;
      const writes = documents.map(({ _id, ...replacement }) => ({
        replaceOne: { filter: { _id, seq: { $lt: replacement.seq } }, replacement, upsert: true },
      }));
      await rows.bulkWrite(writes, { ordered: false }).catch(unlessAllTaken);
    },
    async markStale(marks) {
      if (marks.length === 0) return;
      const writes = marks.map(({ pathwayId, seq, missing }) => ({
        updateOne: { filter: { _id: pathwayId, seq }, update: { $set: { stale: missing } } },
      }));
      await rows.bulkWrite(writes, { ordered: false });
    },
    count: () => rows.estimatedDocumentCount(),
    async drop() {
      await rows.deleteMany({});
    },
  };
}

function heldIn<D>({ stale, ...document }: ViewDocument & { stale?: number }): Held<D> {
  return { document: document as D, ...(stale === undefined ? {} : { stale }) };
}

function unlessAllTaken(error: unknown): void {
  const { writeErrors } = error as { writeErrors?: { code?: number } | { code?: number }[] };
  const failed = [writeErrors ?? []].flat();
  if (failed.length === 0 || failed.some(({ code }) => code !== DUPLICATE_KEY)) throw error as Error;
}
