import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head } from './chain';

export type Heads = {
  /** Makes the writer's file, so that one taken away is missed; it stays open. */
  begin(writer: string): Promise<WritersHeads>;
};

export type WritersHeads = { append(heads: readonly Head[]): Promise<void>; close(): Promise<void> };

const ending = '.heads';

/** A file for each writing process, only ever appended to: a line says where a chain stood. */
export const createHeads = (folder: string): Heads => ({
  async begin(writer) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(join(folder, `${writer}${ending}`), 'a', 0o600);
    return {
      append: (heads) => file.appendFile(heads.map(({ chain, n, hash }) => `${chain} ${n} ${hash}\n`).join('')),
      close: () => file.close(),
    };
  },
});

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
