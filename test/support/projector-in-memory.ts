import { randomBytes } from 'node:crypto';
import type { PathwayEvent } from '../../schemas/events/event';
import { cipherOfKey } from './cipher-of-key';
import { sealEvent } from '../../services/platform/events';
import type { Bus, Received } from '../../services/platform/kafka';
import { createHistory } from '../../services/projector/history';
import { pathwayView, type PathwayDocument } from '../../services/projector/pathway-view';
import { createProjection } from '../../services/projector/projection';
import { createTakeBatch } from '../../services/projector/take-batch';
import type { ViewStore } from '../../services/projector/view-store';

export const keyText = (id = 'test-1'): string => `${id}:${randomBytes(32).toString('base64')}`;

type Row = { document: PathwayDocument; stale?: number };

/** A store that keeps the guard of the real one: it writes forwards only. */
function storeInMemory(): ViewStore<PathwayDocument> & { rows: Map<string, Row>; away: boolean } {
  const rows = new Map<string, Row>();
  const store = {
    rows,
    away: false,
    async load(ids: string[]) {
      return new Map([...rows].filter(([id]) => ids.includes(id)));
    },
    async save(documents: PathwayDocument[]) {
      if (store.away) throw new Error('the store is away');
      for (const document of documents)
        if ((rows.get(document._id)?.document.seq ?? 0) < document.seq) rows.set(document._id, { document });
    },
    async markStale(marks: { pathwayId: string; seq: number; missing: number }[]) {
      for (const { pathwayId, seq, missing } of marks) {
        const row = rows.get(pathwayId);
        if (row?.document.seq === seq) row.stale = missing;
      }
    },
    count: async () => rows.size,
    drop: async () => rows.clear(),
  };
  return store;
}

/** A projector with everything real but the servers: `publish` puts messages on its topic, `deliver` hands them over. */
export function projectorInMemory(key = keyText()) {
  const cipher = cipherOfKey(key);
  const topic: Received[] = [];
  const deadLetters: { offset: string; reason: string }[] = [];
  const store = storeInMemory();
  const readings = { topic: 0 };
  const readAll: Bus['readAll'] = async (_topic, each) => {
    readings.topic++;
    for (const received of topic) await each(received);
  };
  const start = () => {
    const projection = createProjection({ view: pathwayView, store, history: createHistory({ readAll }, cipher) });
    const keep = async ({ offset }: Received, reason: string): Promise<void> =>
      void deadLetters.push({ offset, reason });
    return { projection, take: createTakeBatch({ cipher, deadLetters: { keep }, projections: [projection] }) };
  };
  return {
    store,
    deadLetters,
    readings,
    start,
    async publish(...events: PathwayEvent[]): Promise<Received[]> {
      const sealed = await Promise.all(events.map((event) => sealEvent(cipher, event)));
      const received = sealed.map((message, i) => ({ ...message, partition: 0, offset: String(topic.length + i) }));
      topic.push(...received);
      return received;
    },
    /** The message's bytes, turned so that no key opens them. */
    spoil: (received: Received): Received => {
      received.value = Buffer.from(received.value);
      received.value.writeUInt8(received.value.readUInt8(received.value.length - 1) ^ 1, received.value.length - 1);
      return received;
    },
  };
}
