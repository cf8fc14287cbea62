import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head } from './chain';

export type Heads = {
  /** Makes the writer's file, so that one taken away is missed. */
  begin(writer: string): Promise<void>;
  append(writer: string, heads: readonly Head[]): Promise<void>;
};

const ending = '.heads';

/** A file for each writing process, only ever appended to: a line says where a chain stood. */
export function createHeads(folder: string): Heads {
  const append = (writer: string, text: string) =>
    appendFile(join(folder, `${writer}${ending}`), text, { mode: 0o600 });
  return {
    async begin(writer) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await append(writer, '');
    },
    append: (writer, heads) => append(writer, heads.map(({ chain, n, hash }) => `${chain} ${n} ${hash}\n`).join('')),
  };
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
