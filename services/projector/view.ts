import type { PathwayState } from '../../domain/pathway/state';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Instant } from '../../schemas/time';

/** A document of a view: one pathway, folded from its events up to `seq`. */
export type ViewDocument = { _id: string; seq: number; updatedAt: Instant; state: PathwayState };

export type ViewName = 'caseload' | 'pathway' | 'notices';

/**
 * A way to show pathways: a start and a fold, both pure. What is shown of where a fold came to is made once at its end,
 * not for every event on the way.
 */
export type View<D extends ViewDocument> = {
  name: ViewName;
  collection: string;
  start(pathwayId: string): D;
  project(document: D, event: PathwayEvent): D;
  show?(document: D): D;
  /** What of the state is asked for by whoever reads the view; where it is told, the whole is stored packed beside it. */
  asked?(state: PathwayState): Partial<PathwayState>;
};

/** What came for a pathway's place `seq`: its event, or bytes that no key will ever open. */
export type Arrival = { pathwayId: string; seq: number; event?: PathwayEvent };

/** `missing` is the first place that could not be filled; the document stands before it. */
export type Folded<D> = { document: D; missing?: number };

/** Folds what came, in order. What is at or below the last seen changes nothing; a gap is never stepped over. */
export function fold<D extends ViewDocument>(view: View<D>, before: D, arrivals: readonly Arrival[]): Folded<D> {
  let document = before;
  const waiting: number[] = [];
  for (const { seq, event } of arrivals) {
    if (seq <= document.seq) continue;
    if (seq === document.seq + 1 && event !== undefined) document = view.project(document, event);
    else waiting.push(seq);
  }
  if (document !== before) document = view.show?.(document) ?? document;
  const unfilled = waiting.filter((seq) => seq > document.seq);
  return unfilled.length === 0 ? { document } : { document, missing: document.seq + 1 };
}
