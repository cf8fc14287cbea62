import type { Instant } from '../../../schemas/time';
import { writeOnce, type Collection, type Db } from '../mongo';

/** One try: what the receiver answered, or why nothing was answered; never a word of its own. */
export type Attempt = { at: Instant; status?: number; error?: 'away' | 'timeout' | 'address-not-allowed' };

/** `held`: until the agency's number of the person is known; `dead`: tried often enough, for a person to redrive. */
export type DeliveryState = 'held' | 'waiting' | 'delivered' | 'dead';

/** One message to one agency: step facts and pseudonyms; the person's number is put in when it leaves. */
export type DeliveryRow = {
  /** `<agency>/<message id>`, so that the same event is told once. */
  _id: string;
  agency: string;
  messageId: string;
  /** Absent of a test. */
  pathwayId?: string;
  seq: number;
  type: string;
  occurredAt: Instant;
  data: Record<string, unknown>;
  /** Whom it tells what must be proved to have been told; absent of every other message. */
  notice?: string;
  legalBasis: string;
  state: DeliveryState;
  addedAt: Instant;
  dueAt: Instant;
  /** Since it was added or last redriven. */
  tries: number;
  attempts: Attempt[];
  redriven: { by: string; at: Instant }[];
  /** Since when nothing is left to do about it; so long after that as the index says it goes. */
  endedAt?: Date;
};

export type NewDelivery = Omit<DeliveryRow, '_id' | 'dueAt' | 'tries' | 'attempts' | 'redriven' | 'endedAt'>;

export type Deliveries = {
  /** Keeps it unless it is there already. */
  add(delivery: NewDelivery): Promise<void>;
  /** Those of a pathway that waited for a number go on. */
  wake(pathwayId: string, agency: string): Promise<void>;
  /** An agency's waiting ones, those added first first; none of the pathways, and none of the messages, that are `behind`. */
  waiting(agency: string, which: { behind: string[]; limit: number }): Promise<DeliveryRow[]>;
  /** What became of a try. */
  tried(id: string, attempt: Attempt, then: { state: DeliveryState; dueAt: Instant }): Promise<void>;
  /** Newest first. */
  list(agency: string, state: DeliveryState | undefined, limit: number): Promise<DeliveryRow[]>;
  /** Dead ones, all or one by its message id, are sent again; how many. */
  redrive(agency: string, messageId: string | undefined, as: { by: string; at: Instant }): Promise<number>;
};

/** Tries that stay on record; the oldest give way. */
const attemptsKept = 50;

export function createWebhookDeliveries(db: Db): Deliveries {
  const rows = db.collection<DeliveryRow>('webhook-deliveries');
  return { ...changes(rows), ...reading(rows) };
}

const reading = (rows: Collection<DeliveryRow>): Pick<Deliveries, 'waiting' | 'list'> => ({
  waiting: (agency, { behind, limit }) =>
    rows
      .find({ agency, state: 'waiting', pathwayId: { $nin: behind }, _id: { $nin: behind } })
      .sort({ addedAt: 1, seq: 1 })
      .limit(limit)
      .toArray(),
  list: (agency, state, limit) =>
    rows
      .find({ agency, ...(state === undefined ? {} : { state }) })
      .sort({ addedAt: -1, seq: -1 })
      .limit(limit)
      .toArray(),
});

const changes = (rows: Collection<DeliveryRow>): Omit<Deliveries, 'waiting' | 'list'> => ({
  async add(delivery) {
    const { agency, messageId, addedAt } = delivery;
    const begun = { dueAt: addedAt, tries: 0, attempts: [], redriven: [] };
    await writeOnce(rows, { _id: `${agency}/${messageId}`, ...delivery, ...begun });
  },
  async wake(pathwayId, agency) {
    await rows.updateMany({ agency, pathwayId, state: 'held' }, { $set: { state: 'waiting' } });
  },
  async tried(id, attempt, { state, dueAt }) {
    await rows.updateOne(
      { _id: id },
      {
        $set: { state, dueAt, ...(state === 'waiting' ? {} : { endedAt: new Date(attempt.at) }) },
        $inc: { tries: 1 },
        $push: { attempts: { $each: [attempt], $slice: -attemptsKept } },
      },
    );
  },
  async redrive(agency, messageId, as) {
    const which = { agency, state: 'dead' as const, ...(messageId === undefined ? {} : { messageId }) };
    const change = {
      $set: { state: 'waiting' as const, dueAt: as.at, tries: 0 },
      $unset: { endedAt: 1 as const },
      $push: { redriven: as },
    };
    return (await rows.updateMany(which, change)).modifiedCount;
  },
});
