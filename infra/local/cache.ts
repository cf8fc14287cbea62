import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { holdLock } from './lock';
import { duration, say } from './progress';

/** One cache for all clones of a user, where the XDG convention puts it (a relative XDG_CACHE_HOME does not count). */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env['XDG_CACHE_HOME'];
  return join(chosen !== undefined && isAbsolute(chosen) ? chosen : join(homedir(), '.cache'), 'throughgate');
}

export type CachedThing = {
  /** Its folder in the cache; holds the version, so that another version is another thing. */
  folder: string;
  what: string;
  /** `got from Maven`: ends a sentence about what happens now. */
  how: string;
  why: string;
  usually: string;
  fill: (folder: string) => Promise<void>;
};

export const cachedPath = (folder: string): string => join(cacheFolder(), folder);

export const isCached = (folder: string): boolean => existsSync(cachedPath(folder));

/** The thing's folder, filled first when it is not there yet. It appears in one move: whole or not at all. */
export async function cached(thing: CachedThing): Promise<string> {
  const target = cachedPath(thing.folder);
  if (existsSync(target)) return target;
  const lock = await holdLock({
    file: `${target}.lock`,
    waitSeconds: 30 * 60,
    onWait: ({ pid }) => say(`${thing.what}: another start on this machine (pid ${pid}) is getting it; waiting.`),
  });
  if (lock === undefined) throw new Error(`${thing.what}: another start has been getting it for half an hour.`);
  try {
    if (!existsSync(target)) await fillAside(thing, target);
    return target;
  } finally {
    lock.release();
  }
}

async function fillAside(thing: CachedThing, target: string): Promise<void> {
  removeUnfinished(target);
  const aside = mkdtempSync(`${target}.unfinished-`);
  const began = performance.now();
  const elapsed = (): string => duration((performance.now() - began) / 1000);
  say(`${thing.what}: ${thing.how}, once, usually in ${thing.usually}; ${thing.why}.`);
  const reminder = setInterval(() => say(`${thing.what}: still at it after ${elapsed()}.`), 30_000);
  try {
    await thing.fill(aside);
    renameSync(aside, target);
    say(`${thing.what}: there after ${elapsed()}; kept in ${target}.`);
  } finally {
    clearInterval(reminder);
    rmSync(aside, { recursive: true, force: true });
  }
}

/** What a start that was killed in the middle left; the lock says that nobody is at it now. */
function removeUnfinished(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(`${basename(target)}.unfinished-`)) continue;
    rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}
