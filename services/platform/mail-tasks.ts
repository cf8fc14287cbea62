import { createHmac } from 'node:crypto';
import type { Identifier } from '../../schemas/identifier';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { deriveKey, readKey } from './keys/key-text';
import { writeOnce, type Db } from './mongo';

/** One step that somebody with e-mail only was asked of: behind a link of which only the hash is kept. */
export type MailTask = {
  /** The notice that brought the link. */
  _id: string;
  linkHash: string;
  /** The connected agency, and the word by which it was asked. */
  agency: string;
  to: string;
  pathwayId: string;
  step: StepKey;
  /** The offer to answer, or, with `work`, the one that was said yes to; absent where nobody is chosen among. */
  offer?: number;
  /** It is to be done, not answered. */
  work?: true;
  identifiers: Identifier[];
  sentAt: Instant;
  expiresAt: Instant;
  state: 'open' | 'used' | 'revoked';
  /** When codes were asked for; the newest last. */
  codesAsked: Instant[];
  code?: { hash: string; until: Instant; triesLeft: number };
  /** Who typed the code right may act for so long. */
  session?: { hash: string; until: Instant };
  version: number;
};

export type MailTasks = {
  /** Keeps it unless it is there already. */
  add(task: MailTask): Promise<void>;
  find(linkHash: string): Promise<MailTask | undefined>;
  /** False when it was changed by somebody else in between: look again. */
  replace(task: MailTask): Promise<boolean>;
  /** No link of this agency opens anything any more; how many were open. */
  revoke(agency: string): Promise<number>;
};

export function openMailTasks(db: Db): MailTasks {
  const rows = db.collection<MailTask>('mail-tasks');
  return {
    async add(task) {
      await writeOnce(rows, task);
    },
    find: async (linkHash) => (await rows.findOne({ linkHash })) ?? undefined,
    async replace({ _id, version, ...task }) {
      const replaced = await rows.replaceOne({ _id, version }, { ...task, version: version + 1 });
      return replaced.matchedCount === 1;
    },
    async revoke(agency) {
      const change = { $set: { state: 'revoked' as const }, $inc: { version: 1 } };
      return (await rows.updateMany({ agency, state: 'open' }, change)).modifiedCount;
    },
  };
}

export type TaskSecrets = {
  /** What stands in the link of a notice: 256 bits nobody can guess, the same however often the mail is sent. */
  linkOf(notice: string): string;
  /** Of a short code, bound to its notice: without the key nobody can try all codes against it. */
  codeHash(notice: string, code: string): string;
};

/** `keyText`: the key all services share. */
export function createTaskSecrets(keyText: string): TaskSecrets {
  const { bytes } = readKey(keyText);
  const keyed = (purpose: string, text: string): string =>
    createHmac('sha256', deriveKey(bytes, 'throughgate/mail-task/1', purpose))
      .update(text)
      .digest('base64url');
  return {
    linkOf: (notice) => keyed('link', notice),
    codeHash: (notice, code) => keyed('code', `${notice}\n${code}`),
  };
}
