import { randomUUID } from 'node:crypto';
import type { Phase } from '../../schemas/pathway';
import type { Bus } from '../../services/platform/bus';
import type { Cipher } from '../../services/platform/cipher';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { sealEvent } from '../../services/platform/events';
import type { Mongo } from '../../services/platform/mongo';
import { createSeeded } from '../measure/seeded';
import { madeUpPathway, type Pathway } from './caseload';

export type Servers = { bus: Bus; mongo: Mongo; cipher: Cipher };

/** A row of the caseload as the projector wrote it: what holds its id, and whatever else is there. */
type Row = {
  _id: string;
  seq: number;
  order: string;
  orders: { release: string; wait: string };
  row: { pathwayId: string; phase: Phase };
};
export type Seeded = { id: string; phase: Phase };

const TOLD = 100;
const AT_ONCE = 500;
const GIVE_UP_MS = 5 * 60_000;
const LOOK_MS = 500;

/**
 * A hundred made-up pathways go the whole way, as events through the projector; each row it made of them stands there
 * again under ids of its own, until there are `count`.
 */
export async function seed(count: number, servers: Servers): Promise<Seeded[]> {
  const rows = servers.mongo.db.collection<Row>('caseload-views');
  const chance = createSeeded(1);
  const told = Array.from({ length: TOLD }, () => madeUpPathway(chance));
  await tell(told, servers);
  const total = told.reduce((sum, { events }) => sum + events.length, 0);
  let made = await rows.find({}).toArray();
  for (const giveUpAt = performance.now() + GIVE_UP_MS; seqIn(made) < total; made = await rows.find({}).toArray()) {
    if (performance.now() > giveUpAt) throw new Error(`The projector shows ${seqIn(made)} of ${total} events.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  const copies = Array.from({ length: count - made.length }, (_, n) => copyOf(made[n % made.length]));
  for (let from = 0; from < copies.length; from += AT_ONCE) await rows.insertMany(copies.slice(from, from + AT_ONCE));
  return [...made, ...copies].map(({ _id: id, row: { phase } }) => ({ id, phase }));
}

async function tell(pathways: readonly Pathway[], { bus, cipher, mongo }: Servers): Promise<void> {
  const store = createEncryptedStore(mongo, cipher);
  for (const { detailsRef, name, events } of pathways) {
    await store.put(detailsRef, { name });
    await bus.send(await Promise.all(events.map((event) => sealEvent(cipher, event))));
  }
}

const seqIn = (rows: readonly Row[]): number => rows.reduce((sum, { seq }) => sum + seq, 0);

function copyOf(row: Row | undefined): Row {
  if (row === undefined) throw new Error('There is no row to copy.');
  const { _id, order, orders, row: shown } = row;
  const id = randomUUID();
  const placed = (place: string): string => place.replace(_id, id);
  return {
    ...row,
    _id: id,
    order: placed(order),
    orders: { release: placed(orders.release), wait: placed(orders.wait) },
    row: { ...shown, pathwayId: id },
  };
}
