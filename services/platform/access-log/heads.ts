import { appendFileSync, closeSync, constants, openSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head } from './chain';

export type Heads = {
  /** Makes the writer's file, so that one taken away is missed. */
  begin(writer: string): Promise<WritersHeads>;
};

/** @throws when the file is not there any more */
export type WritersHeads = { append(heads: readonly Head[]): void };

const ending = '.heads';

/** A file for each writing process, only ever appended to: a line says where a chain stood. */
export const createHeads = (folder: string): Heads => ({
  async begin(writer) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${writer}${ending}`);
    await writeFile(file, '', { flag: 'wx', mode: 0o600 });
    return {
      append: (heads) => appendTo(file, heads.map(({ chain, n, hash }) => `${chain} ${n} ${hash}\n`).join('')),
    };
  },
});

/**
 * A file that is not there is not made anew: what stood in it must be missed. Every look waits for this, and a line takes
 * less time than a turn of the thread pool.
 */
function appendTo(file: string, lines: string): void {
  const opened = openSync(file, constants.O_APPEND | constants.O_WRONLY);
  try {
    appendFileSync(opened, lines);
  } finally {
    closeSync(opened);
  }
}

/** All that was appended; a last line that its process did not finish was told to nobody. @throws when there is no folder */
export async function readHeads(folder: string): Promise<{ heads: Head[]; writers: string[] }> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').slice(0, -1));
  return {
    writers: files.map((name) => name.slice(0, -ending.length)),
    heads: lines.map((line) => {
      const [chain = '', n = '', hash = ''] = line.split(' ');
      return { chain, n: Number(n), hash };
    }),
  };
}
