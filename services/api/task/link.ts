import type { Instant } from '../../../schemas/time';
import type { MailTask } from '../../platform/mail-tasks';

const minute = 60_000;
const codeGoodMs = 10 * minute;
const sessionGoodMs = 30 * minute;
/** Wrong codes before it is locked and a new one must be asked for. */
const tries = 5;
/** Codes that may be asked for in an hour, and of one link at all: a code has a million values. */
const codesAnHour = 3;
const codesInAll = 12;

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** Whether the link still leads to something. */
export const isOpen = ({ state, expiresAt }: MailTask, at: Instant): boolean => state === 'open' && at < expiresAt;

/** A code was asked for: the one before it is good for nothing any more. Undefined where too many were. */
export function withCode(task: MailTask, hash: string, at: Instant): MailTask | undefined {
  const lately = task.codesAsked.filter((asked) => asked > later(at, -60 * minute));
  if (lately.length >= codesAnHour || task.codesAsked.length >= codesInAll) return undefined;
  return {
    ...task,
    codesAsked: [...task.codesAsked, at],
    code: { hash, until: later(at, codeGoodMs), triesLeft: tries },
  };
}

export type Typed = { right: boolean; locked: boolean; task: MailTask };

/** A code was typed. Right, it is used up and a session begins; wrong too often, a new one must be asked for. */
export function typed(task: MailTask, { hash, session, at }: { hash: string; session: string; at: Instant }): Typed {
  const { code, ...rest } = task;
  if (code === undefined || code.triesLeft <= 0 || code.until <= at) return { right: false, locked: true, task };
  if (code.hash !== hash) {
    const triesLeft = code.triesLeft - 1;
    return { right: false, locked: triesLeft <= 0, task: { ...task, code: { ...code, triesLeft } } };
  }
  return { right: true, locked: false, task: { ...rest, session: { hash: session, until: later(at, sessionGoodMs) } } };
}

/** Whether whoever acts is who typed the code. */
export const hasSession = ({ session }: MailTask, hash: string, at: Instant): boolean =>
  session !== undefined && session.hash === hash && at < session.until;

/** The act is done: the link leads to nothing any more. */
export function used({ session: _done, code: _asked, ...task }: MailTask): MailTask {
  return { ...task, state: 'used' };
}
