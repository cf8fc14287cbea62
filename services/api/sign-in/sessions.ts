import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../schemas/time';
import { longHash } from '../../platform/long-hash';
import type { Db } from '../../platform/mongo';

/** Who is signed in at the console. A session that is ended is ended at once, wherever it is used. */
export type Sessions = {
  /** Answers its id, which stands nowhere but in the browser. */
  begin(subject: string): Promise<string>;
  /** Whose it is; undefined once it has ended. */
  subjectOf(id: string): Promise<string | undefined>;
  end(id: string): Promise<void>;
  /** Answers how many sessions of theirs there were. */
  endAll(subject: string): Promise<number>;
};

type Row = { _id: string; subject: string; since: Instant; seen: Instant };

const minute = 60_000;
/** A working day, and a meeting. */
const lastsMs = 12 * 60 * minute;
const idleMs = 60 * minute;
/** A session in use is written again after this at the earliest. */
const seenAgainMs = minute;

/** Sessions in the database, by the hash of their id: who reads the rows can take none over. */
export function createSessions(db: Db, now: () => Instant): Sessions {
  const rows = db.collection<Row>('sessions');
  const ago = (ms: number): Instant => new Date(Date.parse(now()) - ms).toISOString();
  return {
    async begin(subject) {
      await rows.deleteMany({ $or: [{ since: { $lt: ago(lastsMs) } }, { seen: { $lt: ago(idleMs) } }] });
      const id = randomBytes(32).toString('base64url');
      await rows.insertOne({ _id: longHash(id), subject, since: now(), seen: now() });
      return id;
    },
    async subjectOf(id) {
      const row = await rows.findOne({ _id: longHash(id) });
      if (row === null || row.since < ago(lastsMs) || row.seen < ago(idleMs)) return undefined;
      if (row.seen < ago(seenAgainMs)) await rows.updateOne({ _id: row._id }, { $set: { seen: now() } });
      return row.subject;
    },
    async end(id) {
      await rows.deleteOne({ _id: longHash(id) });
    },
    endAll: async (subject) => (await rows.deleteMany({ subject })).deletedCount,
  };
}
