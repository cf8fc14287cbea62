import type { PathwayState } from '../../domain/pathway/state';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Instant } from '../../schemas/time';

/** What the views keep of the state: clocks that rang and report ids taken matter to the pathway alone. */
export type KeptState = Omit<PathwayState, 'taken' | 'rung'>;

/** A document of a view: one pathway, folded from its events up to `seq`. */
export type ViewDocument = { _id: string; seq: number; updatedAt: Instant; state: KeptState };

export type ViewName = 'caseload' | 'pathway';

/** A way to show pathways: a start and a fold, both pure. */
export type View<D extends ViewDocument> = {
  name: ViewName;
  collection: string;
  start(pathwayId: string): D;
  project(document: D, event: PathwayEvent): D;
};

/** `gap` is the `seq` of the first event that could not follow; the document stands where it was reached. */
export type Folded<D> = { document: D; gap?: number };

/** Folds events in order. One at or below the last seen changes nothing; a gap is never stepped over. */
export function fold<D extends ViewDocument>(view: View<D>, before: D, events: readonly PathwayEvent[]): Folded<D> {
  let document = before;
  for (const event of events) {
    if (event.seq <= document.seq) continue;
    if (event.seq > document.seq + 1) return { document, gap: event.seq };
    document = view.project(document, event);
  }
  return { document };
}
