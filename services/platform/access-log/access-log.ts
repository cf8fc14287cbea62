import { randomBytes } from 'node:crypto';
import { groupBy } from '../group-by';
import type { Mongo } from '../mongo';
import { createChainKey, nextBlock, type Access, type Block, type ChainKey, type Head } from './chain';
import { createHeads, type Heads, type WritersHeads } from './heads';

export type AccessLog = {
  /** Resolves when the entry is durable, in the database and by its head outside it. @throws when it could not be kept */
  write(access: Access): Promise<void>;
};

type Parts = { keep: (blocks: Block[]) => Promise<void>; heads: Heads; key: ChainKey; service: string };
type Waiting = { access: Access; done: () => void; failed: (error: unknown) => void };

/** What one write takes at most. */
const together = 500;

/**
 * While one write is under way, whatever else is to be logged waits and goes together in the next: many looks of one
 * moment cost one write. After a failure nobody knows how much was kept, so the process goes on in new chains.
 */
export function createAccessLog({ keep, heads, key, service }: Parts): AccessLog {
  const queue: Waiting[] = [];
  let busy = false;
  let writing: { writer: string; own: WritersHeads; last: Map<string, Head> } | undefined;

  async function begin() {
    const writer = `${service}-${randomBytes(8).toString('hex')}`;
    return (writing = { writer, own: await heads.begin(writer), last: new Map<string, Head>() });
  }

  async function commit(accesses: Access[]): Promise<void> {
    const { writer, own, last } = writing ?? (await begin());
    const blocks = [...groupBy(accesses, ({ agency }) => agency)].map(([agency, entries]) => {
      const chain = `${agency}/${writer}`;
      const before = last.get(chain);
      return nextBlock(chain, entries, before === undefined ? { key } : { last: before, key });
    });
    await keep(blocks);
    own.append(blocks);
    for (const { chain, n, hash } of blocks) last.set(chain, { chain, n, hash });
  }

  async function drain(): Promise<void> {
    busy = true;
    for (let taken = queue.splice(0, together); taken.length > 0; taken = queue.splice(0, together))
      try {
        await commit(taken.map(({ access }) => access));
        for (const { done } of taken) done();
      } catch (error) {
        writing = undefined;
        for (const { failed } of taken) failed(error);
      }
    busy = false;
  }

  return {
    write: (access) =>
      new Promise((done, failed) => {
        queue.push({ access, done, failed });
        if (!busy) void drain();
      }),
  };
}

/** The log of one service in the database, with its heads in a folder outside it. */
export const openAccessLog = (mongo: Pick<Mongo, 'db'>, of: { folder: string; keyText: string; service: string }) =>
  createAccessLog({
    keep: createKeep(mongo),
    heads: createHeads(of.folder),
    key: createChainKey(of.keyText),
    service: of.service,
  });

const collection = 'access-log';

/** Blocks are put in, never changed. */
const createKeep = ({ db }: Pick<Mongo, 'db'>) =>
  async function keep(blocks: Block[]): Promise<void> {
    await db.collection<Block>(collection).insertMany(blocks);
  };

export const readBlocks = ({ db }: Pick<Mongo, 'db'>, pathwayId?: string): Promise<Block[]> =>
  db
    .collection<Block>(collection)
    .find(pathwayId === undefined ? {} : { 'entries.pathways': pathwayId })
    .toArray();
