import { randomUUID } from 'node:crypto';
import { pathwayEventsTopic } from '../../schemas/topics';
import type { ConsumeOptions, Received } from '../platform/kafka';
import type { News } from './ports';

type Listener = Parameters<News['subscribe']>[0];

/** The news of this process: every instance reads the topic in a group of its own, from now on, headers only. */
export function createEventNews(): News & { reading: ConsumeOptions } {
  const listeners = new Set<Listener>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reading: {
      group: `api-news-${randomUUID()}`,
      topics: [pathwayEventsTopic],
      from: 'latest',
      handle(batch) {
        for (const moved of newestOf(batch)) for (const listener of listeners) listener(moved);
        return Promise.resolve();
      },
    },
  };
}

/** A pathway that moved several times in one batch is told of once. */
function newestOf(batch: Received[]): { pathwayId: string; seq: number }[] {
  const newest = new Map<string, number>();
  for (const { key, headers } of batch) {
    const seq = Number(headers['seq']);
    if (Number.isSafeInteger(seq)) newest.set(key, Math.max(seq, newest.get(key) ?? 0));
  }
  return [...newest].map(([pathwayId, seq]) => ({ pathwayId, seq }));
}
