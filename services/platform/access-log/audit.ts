import type { Mongo } from '../mongo';
import { readBlocks } from './access-log';
import { createChainKey } from './chain';
import { readHeads } from './heads';
import { isBlock, verifyLog, type Finding } from './verify';

export type Audited = { sound: boolean; entries: number; blocks: number; chains: number; findings: Finding[] };

/** Holds the whole log against itself and against its heads. */
export async function auditLog(
  mongo: Pick<Mongo, 'db'>,
  { folder, keyText }: { folder: string; keyText: string },
): Promise<Audited> {
  // The heads first: what is written meanwhile is past them.
  const outside = await readHeads(folder);
  const rows = await readBlocks(mongo);
  const findings = verifyLog({ ...outside, blocks: rows }, createChainKey(keyText));
  const blocks = rows.filter(isBlock);
  return {
    sound: findings.length === 0,
    entries: blocks.reduce((sum, block) => sum + block.entries.length, 0),
    blocks: blocks.length,
    chains: new Set(blocks.map(({ chain }) => chain)).size,
    findings,
  };
}
