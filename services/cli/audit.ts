import { readBlocks } from '../platform/access-log/access-log';
import { auditLog } from '../platform/access-log/audit';
import type { Finding } from '../platform/access-log/verify';
import type { Surroundings } from './addresses';
import { withDatabase } from './kept-here';
import type { Result } from './result';

const words: Record<Finding['found'], string> = {
  changed: 'was changed',
  missing: 'is missing',
  'out-of-place': 'does not follow the one before it',
  'lost-tail': 'was cut off: its head says that it stood',
  'not-as-the-head': 'is another one than its head says',
  'no-heads': 'has no file of heads',
};

/** Holds the access log against itself and against its heads; needs none of the services, which are what it audits. */
export const verifyAudit = (surroundings: Surroundings): Promise<Result> =>
  withDatabase(surroundings, async (mongo, { key: keyText, heads: folder }) => {
    const audited = await auditLog(mongo, { folder, keyText });
    const { sound, findings, entries, blocks, chains } = audited;
    if (sound) return { lines: [`Sound: ${entries} entries in ${blocks} blocks of ${chains} chains.`], json: audited };
    return { lines: findings.map(({ place, found }) => `${place} ${words[found]}`), json: audited, failed: true };
  });

/** Who looked at a person's pathway, and for what: the report a person has a right to, oldest first. */
export const reportAudit = (surroundings: Surroundings, pathwayId: string): Promise<Result> =>
  withDatabase(surroundings, async (mongo) => {
    const blocks = await readBlocks(mongo, pathwayId);
    const entries = blocks
      .flatMap((block) => block.entries.filter(({ pathways }) => pathways.includes(pathwayId)))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const lines = entries.map(({ at, kind, agency, role, purpose, what, fields }) =>
      [at, kind, `${role} of ${agency}`, purpose, what, fields.join(' ')].filter((part) => part !== '').join('  '),
    );
    return {
      lines: lines.length === 0 ? ['Nobody looked.'] : lines,
      json: entries.map((entry) => ({ ...entry, pathways: [pathwayId] })),
    };
  });
