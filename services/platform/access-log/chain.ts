import { createHmac } from 'node:crypto';
import { createBoundedCache } from '../bounded-cache';
import { canonical } from '../canonical';
import { deriveKey, readKey } from '../keys/key-text';

export type AccessKind = 'consultation' | 'disclosure' | 'change' | 'combination' | 'erasure';

/** One look at, or use of, what is known of people. `pathways`: of whom; `fields`: which personal ones were in it. */
export type Access = {
  at: string;
  kind: AccessKind;
  agency: string;
  who: string;
  role: string;
  purpose: string;
  what: string;
  pathways: string[];
  fields: string[];
  /** Of a disclosure, the law that allows it. */
  legalBasis?: string;
};

/** What one write put down: the `n`th of its chain, which is one agency's in one writing process. */
export type Block = { _id: string; chain: string; n: number; previous: string; entries: Access[]; hash: string };

/** Where a chain stood when an answer was given; kept outside the database. */
export type Head = Pick<Block, 'chain' | 'n' | 'hash'>;

export type ChainKey = (chain: string) => Buffer;

const chainsKept = 1_000;

/** Each chain's own key: who can write the database, and no more, can forge no block. */
export const createChainKey = (keyText: string): ChainKey => {
  const { bytes } = readKey(keyText);
  return createBoundedCache(chainsKept, (chain) => deriveKey(bytes, 'throughgate/access-log/1', chain));
};

/** The block that follows `last` in the chain; the first follows nothing. */
export function nextBlock(chain: string, entries: Access[], { last, key }: { last?: Head; key: ChainKey }): Block {
  const n = (last?.n ?? 0) + 1;
  const block = { _id: `${chain}/${n}`, chain, n, previous: last?.hash ?? '', entries };
  return { ...block, hash: hashOf(block, key) };
}

/** Over all that stands in a block, so that nothing can be put beside it either. */
export const hashOf = (block: Omit<Block, 'hash'>, key: ChainKey): string =>
  createHmac('sha256', key(block.chain))
    .update(canonical({ ...block, hash: undefined }))
    .digest('base64url');

/** The writing process of a chain, which names its file of heads. */
export const writerOf = (chain: string): string => chain.slice(chain.indexOf('/') + 1);
