import { pathwayEventsTopic } from '../../schemas/topics';
import type { Cipher } from '../platform/cipher';
import type { Bus, Received } from '../platform/kafka';
import { readArrival } from './arrival';
import { fold, type Folded, type View, type ViewDocument } from './view';

export type Wanted = (pathwayId: string) => boolean;

export type History = {
  /** Folds the wanted pathways from the topic's first event. @throws KeyUnavailable; a server that is away */
  fold<D extends ViewDocument>(view: View<D>, wanted: Wanted): Promise<Map<string, Folded<D>>>;
};

/** The topic is kept for ever: whatever a view shows can be had again from it. */
export const createHistory = (bus: Pick<Bus, 'readAll'>, cipher: Cipher): History => ({
  async fold(view, wanted) {
    const folded = new Map<string, Folded<ReturnType<typeof view.start>>>();
    const gaps = new Map<string, number>();
    let failure: unknown;
    const take = async (received: Received): Promise<void> => {
      const { arrival } = await readArrival(cipher, received);
      if (arrival === undefined) return;
      const { pathwayId } = arrival;
      const before = folded.get(pathwayId)?.document ?? view.start(pathwayId);
      const { document, missing } = fold(view, before, [arrival]);
      if (missing !== undefined) gaps.set(pathwayId, Math.max(arrival.seq, gaps.get(pathwayId) ?? 0));
      folded.set(pathwayId, { document });
    };
    await bus.readAll(pathwayEventsTopic, async (received) => {
      if (failure !== undefined || !wanted(received.key)) return;
      try {
        await take(received);
      } catch (error) {
        failure = error;
      }
    });
    if (failure !== undefined) throw failure as Error;
    for (const [pathwayId, reached] of folded)
      if ((gaps.get(pathwayId) ?? 0) > reached.document.seq) reached.missing = reached.document.seq + 1;
    return folded;
  },
});
