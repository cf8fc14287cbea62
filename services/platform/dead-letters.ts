import type { Cipher } from './cipher';
import type { Message, Received } from './kafka';
import { writeOnce, type Mongo } from './mongo';

/** A message nobody could read; `sealed` holds its bytes as they came. */
export type DeadLetterRow = {
  /** `<topic>/<partition>/<offset>`, so that the same message is kept once. */
  _id: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
  reason: string;
  reportId?: string;
  headers: Record<string, string>;
  sealed: Buffer;
  /** When it was first kept, UTC. */
  at: string;
  redrives: number;
};

export type DeadLetters = {
  keep(received: Received, reason: string, reportId?: string): Promise<void>;
  /** Newest first, without the bytes. */
  list(limit: number): Promise<Omit<DeadLetterRow, 'sealed'>[]>;
  /** The message as it came and how often it has now been sent again; undefined when there is none of that id. */
  takeForRedrive(id: string): Promise<{ message: Message; redrives: number; reportId?: string } | undefined>;
};

export function createDeadLetters(mongo: Mongo, cipher: Cipher): DeadLetters {
  const rows = mongo.db.collection<DeadLetterRow>('dead-letters');
  const contextOf = (id: string): string => `dead-letter/${id}`;
  return {
    async keep({ value, topic, partition, offset, key, headers }, reason, reportId) {
      const _id = `${topic}/${partition}/${offset}`;
      const at = new Date().toISOString();
      const position = { topic, partition, offset, key, headers, reason, at, redrives: 0 };
      const sealed = cipher.seal(contextOf(_id), value);
      await writeOnce(rows, { _id, ...position, sealed, ...(reportId === undefined ? {} : { reportId }) });
    },
    list: (limit) => rows.find({}, { projection: { sealed: 0 }, sort: { at: -1 }, limit }).toArray(),
    async takeForRedrive(id) {
      const row = await rows.findOneAndUpdate(
        { _id: id },
        { $inc: { redrives: 1 } },
        { returnDocument: 'after', promoteBuffers: true },
      );
      if (!row) return undefined;
      const { topic, key, headers, sealed, redrives, reportId } = row;
      const message = { topic, key, headers, value: cipher.open(contextOf(id), sealed) };
      return { message, redrives, ...(reportId === undefined ? {} : { reportId }) };
    },
  };
}
