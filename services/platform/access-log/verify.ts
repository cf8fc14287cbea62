import { groupBy } from '../group-by';
import { hashOf, writerOf, type Block, type ChainKey, type Head } from './chain';

export type Finding = {
  /** A block's id, or the chain's name where it is about its end. */
  place: string;
  found: 'changed' | 'missing' | 'out-of-place' | 'lost-tail' | 'not-as-the-head' | 'no-heads';
};

export type Kept = { blocks: readonly Block[]; heads: readonly Head[]; writers: readonly string[] };

/**
 * Whatever was changed, taken out, put in, moved or cut off, and where. `heads` and `writers` are what the files outside
 * the database say. Blocks past a chain's last head are sound if they follow: their process ended before it answered.
 */
export function verifyLog({ blocks: rows, heads, writers }: Kept, key: ChainKey): Finding[] {
  const blocks = rows.filter(isBlock);
  const strange = rows.filter((row) => !isBlock(row)).map(({ _id }): Finding => ({ place: _id, found: 'changed' }));
  const byChain = groupBy(blocks, ({ chain }) => chain);
  const headsByChain = groupBy(heads, ({ chain }) => chain);
  const chains = [...new Set([...byChain.keys(), ...headsByChain.keys()])].toSorted();
  const ofChains = chains.flatMap((chain): Finding[] => {
    const own = byChain.get(chain) ?? [];
    const noHeads: Finding[] = writers.includes(writerOf(chain)) ? [] : [{ place: chain, found: 'no-heads' }];
    return [...noHeads, ...verifyChain(own, key), ...againstHeads(own, headsByChain.get(chain) ?? [])];
  });
  return [...strange, ...ofChains];
}

/** What was put in need not even look like a block; it must not blind whoever looks for it. */
export const isBlock = ({ chain, n, entries }: Block): boolean =>
  typeof chain === 'string' && typeof n === 'number' && Array.isArray(entries);

/** Each block by itself, and each after the one before it. */
function verifyChain(blocks: readonly Block[], key: ChainKey): Finding[] {
  const inOrder = blocks.toSorted((a, b) => a.n - b.n);
  let last = { n: 0, hash: '' };
  return inOrder.flatMap((block): Finding[] => {
    const before = last;
    last = block;
    if (hashOf(block, key) !== block.hash) return [{ place: block._id, found: 'changed' }];
    if (block.n > before.n + 1) return [{ place: `${block.chain}/${before.n + 1}`, found: 'missing' }];
    const follows = block.n === before.n + 1 && block.previous === before.hash;
    return follows ? [] : [{ place: block._id, found: 'out-of-place' }];
  });
}

/** What was said outside the database to stand there must stand there still. */
function againstHeads(blocks: readonly Block[], heads: readonly Head[]): Finding[] {
  const standing = new Map(blocks.map(({ n, hash }) => [n, hash]));
  const last = Math.max(0, ...blocks.map(({ n }) => n));
  return heads.flatMap(({ chain, n, hash }): Finding[] => {
    const place = `${chain}/${n}`;
    if (n > last) return [{ place, found: 'lost-tail' }];
    const there = standing.get(n);
    return there === undefined || there === hash ? [] : [{ place, found: 'not-as-the-head' }];
  });
}
