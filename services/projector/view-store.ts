import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PathwayState } from '../../domain/pathway/state';
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

/** A document as it is stored; one from before states were packed holds the whole state. */
type Row = Omit<ViewDocument, 'state'> & { state: Partial<PathwayState>; packedState?: Buffer; stale?: number };

const DUPLICATE_KEY = 11_000;

/**
 * Folding is deterministic, so a document at a given `seq` is the same whoever wrote it: it is enough to write forwards
 * only. Where another was faster the upsert meets a taken `_id`, which is no failure.
 */
export function createViewStore<D extends ViewDocument>(db: Db, view: View<D>): ViewStore<D> {
  const rows = db.collection<Row>(view.collection);
  return {
    async load(pathwayIds) {
      const found = await rows.find({ _id: { $in: pathwayIds } }, { promoteBuffers: true }).toArray();
      return new Map(found.map((row) => [row._id, heldIn<D>(row)]));
    },
    async save(documents) {
      if (documents.length === 0) return;
      const writes = documents.map((document) => {
        const { _id, ...replacement } = packed(document, view);
        return { replaceOne: { filter: { _id, seq: { $lt: replacement.seq } }, replacement, upsert: true } };
      });
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

/** A list reads thousands of documents for a page of rows: what only the fold needs is one field of few bytes to it. */
function packed<D extends ViewDocument>(document: D, view: View<D>): Row {
  if (view.asked === undefined) return document;
  const { state } = document;
  return { ...document, state: view.asked(state), packedState: deflateRawSync(JSON.stringify(state)) };
}

function heldIn<D>({ stale, packedState, ...row }: Row): Held<D> {
  const state: unknown = packedState === undefined ? row.state : JSON.parse(inflateRawSync(packedState).toString());
  return { document: { ...row, state } as D, ...(stale === undefined ? {} : { stale }) };
}

function unlessAllTaken(error: unknown): void {
  const { writeErrors } = error as { writeErrors?: { code?: number } | { code?: number }[] };
  const failed = [writeErrors ?? []].flat();
  if (failed.length === 0 || failed.some(({ code }) => code !== DUPLICATE_KEY)) throw error as Error;
}
