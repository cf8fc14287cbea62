import type { Cipher } from './cipher';
import { causeFilter } from './dead-letter-cause';
import type { Message, Received } from './kafka';
import { writeOnce, type Collection, type Filter, type Mongo } from './mongo';
import { pack, unpack } from './packed';
import { sealMessage, travelsSealed } from './sealed-message';

/** What a person made of a letter; `reason` as they wrote it. Who, when and why stay on record. */
export type Ending = { by: string; at: string } & (
  { as: 'redriven'; messageId: string } | { as: 'discarded'; reason: string }
);
type SealedEnding = { by: string; at: string; as: Ending['as']; messageId?: string; sealedReason?: Buffer };

/** A message nobody could read; `sealed` holds its key, its headers and its bytes as they came, for each may name somebody. */
export type DeadLetterRow = {
  /** `<topic>/<partition>/<offset>`, so that the same message is kept once. */
  _id: string;
  topic: string;
  /** -1 where an adapter held what it was told: it stood on no topic yet. */
  partition: number;
  offset: string;
  reason: string;
  reportId?: string;
  sealed: Buffer;
  /** When it was first kept, UTC. */
  at: string;
  redrives: number;
  /** Until then somebody is sending it. */
  claimedUntil?: string;
  ended?: SealedEnding;
  /** What ended it before it was told again. */
  past?: SealedEnding[];
};

/** One letter, without its bytes; it waits until it has ended. */
export type DeadLetter = Omit<DeadLetterRow, 'sealed' | 'ended' | 'past' | 'claimedUntil'> & { ended?: Ending };

/** Which letters: of one cause or exact reason, of the topics told, of one report. */
export type Which = { cause?: string; topics?: string[]; reportId?: string };
export type Claimed = { message: Message; redrives: number; reportId?: string };
/** Letters of one reason on one topic that wait, and since when. */
export type ReasonCount = { reason: string; topic: string; count: number; oldest: string };

export type DeadLetters = {
  /** A held event that was ended and is told again waits again; what had ended it stays on record. */
  keep(received: Received, reason: string, reportId?: string): Promise<void>;
  /** Those that wait, or those that ended. */
  list(which: Which & { ended: boolean; first: 'newest' | 'oldest'; limit: number }): Promise<DeadLetter[]>;
  reasons(): Promise<ReasonCount[]>;
  find(id: string): Promise<DeadLetter | undefined>;
  /** The message as it came; nothing changes. */
  open(id: string): Promise<Received | undefined>;
  /** Takes a letter that waits for one sender alone, and counts; undefined when none of that id waits. */
  claim(id: string, at: string): Promise<Claimed | undefined>;
  /** It could not be sent, and waits again. */
  release(id: string): Promise<void>;
  /** False when it does not wait any more. */
  end(id: string, ending: Ending): Promise<boolean>;
};

/** Whoever claimed a letter and died has lost it after this. */
const claimMs = 60_000;

type Parts = { rows: Collection<DeadLetterRow>; cipher: Cipher };

export function createDeadLetters(mongo: Mongo, cipher: Cipher): DeadLetters {
  const parts = { rows: mongo.db.collection<DeadLetterRow>('dead-letters'), cipher };
  return { keep: createKeep(parts), ...createReading(parts), ...createEndings(parts) };
}

const createKeep =
  ({ rows, cipher }: Parts): DeadLetters['keep'] =>
  async ({ value, topic, partition, offset, key, headers }, reason, reportId) => {
    const _id = `${topic}/${partition}/${offset}`;
    const at = new Date().toISOString();
    const position = { topic, partition, offset, reason, at, redrives: 0 };
    const sealed = await cipher.seal(contextOf(_id), pack({ key, headers }, value));
    const row: DeadLetterRow = { _id, ...position, sealed, ...(reportId === undefined ? {} : { reportId }) };
    const { ended } = await writeOnce(rows, row);
    if (partition >= 0 || ended === undefined) return;
    const change = { $set: { reason }, $unset: { ended: 1 as const }, $push: { past: ended } };
    await rows.updateOne({ _id, 'ended.at': ended.at }, change);
  };

const options = { projection: { sealed: 0, past: 0, claimedUntil: 0 }, promoteBuffers: true };

function createReading({ rows, cipher }: Parts): Pick<DeadLetters, 'list' | 'reasons' | 'find' | 'open'> {
  const shown = createShown(cipher);
  return {
    async list({ ended, first, limit, ...which }) {
      const filter = { ...filterOf(which), ended: { $exists: ended } };
      const found = await rows.find(filter, { ...options, sort: { at: first === 'newest' ? -1 : 1 }, limit }).toArray();
      return Promise.all(found.map(shown));
    },
    reasons: () => countReasons(rows),
    async find(id) {
      const row = await rows.findOne({ _id: id }, options);
      return row === null ? undefined : shown(row);
    },
    async open(id) {
      const row = await rows.findOne({ _id: id }, { promoteBuffers: true });
      if (!row) return undefined;
      const { topic, partition, offset } = row;
      return { topic, partition, offset, ...(await opened(cipher, row)) };
    },
  };
}

function createEndings({ rows, cipher }: Parts): Pick<DeadLetters, 'claim' | 'release' | 'end'> {
  return {
    async claim(id, at) {
      const claimedUntil = new Date(Date.parse(at) + claimMs).toISOString();
      const change = { $inc: { redrives: 1 }, $set: { claimedUntil } };
      const answer = { returnDocument: 'after', promoteBuffers: true } as const;
      const row = await rows.findOneAndUpdate(waiting(id, at), change, answer);
      if (!row) return undefined;
      const { topic, partition, redrives, reportId } = row;
      const plain = { topic, ...(await opened(cipher, row)) };
      const message = partition < 0 || travelsSealed(plain) ? await sealMessage(cipher, plain) : plain;
      return { message, redrives, ...(reportId === undefined ? {} : { reportId }) };
    },
    async release(id) {
      await rows.updateOne({ _id: id }, { $unset: { claimedUntil: 1 } });
    },
    async end(id, ending) {
      const free = ending.as === 'redriven' ? { _id: id, ended: { $exists: false } } : waiting(id, ending.at);
      const ended = await sealedEnding(cipher, id, ending);
      const change = { $set: { ended }, $unset: { claimedUntil: 1 as const } };
      return (await rows.updateOne(free, change)).matchedCount === 1;
    },
  };
}

async function opened(cipher: Cipher, { _id, sealed }: Pick<DeadLetterRow, '_id' | 'sealed'>) {
  const plain = await cipher.open(contextOf(_id), sealed);
  const { head, content } = unpack(plain);
  return { ...(head as Pick<Message, 'key' | 'headers'>), value: content };
}

/** One key for all letters of a topic: whose they are is not known. */
const contextOf = (id: string): string => `dead-letters/${id.split('/', 1)[0] ?? ''}#${id}`;

const waiting = (id: string, at: string): Filter<DeadLetterRow> => ({
  _id: id,
  ended: { $exists: false },
  $or: [{ claimedUntil: { $exists: false } }, { claimedUntil: { $lt: at } }],
});

const filterOf = ({ cause, topics, reportId }: Which): Filter<DeadLetterRow> => ({
  ...(cause === undefined ? {} : causeFilter(cause)),
  ...(topics === undefined ? {} : { topic: { $in: topics } }),
  ...(reportId === undefined ? {} : { reportId }),
});

/** What a person wrote may name somebody: it is kept as sealed as the letter. */
async function sealedEnding(cipher: Cipher, id: string, ending: Ending): Promise<SealedEnding> {
  if (ending.as === 'redriven') return ending;
  const { by, at, as, reason } = ending;
  return { by, at, as, sealedReason: await cipher.seal(`${contextOf(id)}/ended`, Buffer.from(reason, 'utf8')) };
}

const createShown =
  (cipher: Cipher) =>
  async ({ ended, ...row }: Omit<DeadLetterRow, 'sealed'>): Promise<DeadLetter> => {
    if (ended === undefined) return row;
    const { by, at, messageId = '', sealedReason } = ended;
    if (sealedReason === undefined) return { ...row, ended: { by, at, as: 'redriven', messageId } };
    const reason = await cipher.open(`${contextOf(row._id)}/ended`, sealedReason);
    return { ...row, ended: { by, at, as: 'discarded', reason: reason.toString('utf8') } };
  };

async function countReasons(rows: Collection<DeadLetterRow>): Promise<ReasonCount[]> {
  const counted = await rows
    .aggregate<{ _id: { reason: string; topic: string }; count: number; oldest: string }>([
      { $match: { ended: { $exists: false } } },
      { $group: { _id: { reason: '$reason', topic: '$topic' }, count: { $sum: 1 }, oldest: { $min: '$at' } } },
    ])
    .toArray();
  return counted.map(({ _id, count, oldest }) => ({ ..._id, count, oldest }));
}
