import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createAccessLog } from '../../../services/platform/access-log/access-log';
import { createChainKey, type Access, type Block } from '../../../services/platform/access-log/chain';
import { createHeads, readHeads } from '../../../services/platform/access-log/heads';
import { verifyLog } from '../../../services/platform/access-log/verify';
import { eventually } from '../../support/eventually';
import { ownFolder } from '../../support/own-folder';

const key = createChainKey(`test:${Buffer.alloc(32, 7).toString('base64')}`);
const folder = ownFolder();
const look = (who: string, agency = 'prison'): Access => ({
  ...{ at: '2026-04-01T10:00:00.000Z', kind: 'consultation', agency, who, role: 'contact-officer' },
  ...{ purpose: 'pathway-work', what: 'GET /api/pathways/:id', pathways: ['p-1'], fields: ['name'] },
});

/** A log whose database can be made slow or away. */
function logInMemory(service: string) {
  const blocks: Block[] = [];
  const world = { writes: 0, keep: async (): Promise<void> => undefined };
  const keep = async (made: Block[]) => {
    world.writes += 1;
    await world.keep();
    blocks.push(...structuredClone(made));
  };
  const log = createAccessLog({ keep, heads: createHeads(folder), key, service });
  return { world, blocks, log };
}

const verified = async (blocks: Block[], service: string) => {
  const { heads, writers } = await readHeads(folder);
  const own = heads.filter(({ chain }) => chain.includes(`/${service}-`));
  return verifyLog({ blocks, heads: own, writers }, key);
};

it('puts looks of the same moment down with one write, a chain for each agency', async () => {
  const { log, blocks, world } = logInMemory('together');
  await Promise.all(['a', 'b', 'c', 'd'].map((who, i) => log.write(look(who, i === 3 ? 'probation' : 'prison'))));
  expect(world.writes).toBe(2);
  expect(blocks.map(({ n, entries }) => [n, entries.map(({ who }) => who)])).toEqual([
    [1, ['a']],
    [2, ['b', 'c']],
    [1, ['d']],
  ]);
  expect(await verified(blocks, 'together')).toEqual([]);
});

it('answers no look before it is kept', async () => {
  const { log, blocks, world } = logInMemory('slow');
  let release = (): void => undefined;
  world.keep = () => new Promise((done) => (release = () => done(undefined)));
  let answered = false;
  const written = log.write(look('a')).then(() => (answered = true));
  await eventually('a write', async () => (world.writes === 1 ? true : undefined));
  expect({ answered, blocks }).toEqual({ answered: false, blocks: [] });
  release();
  await written;
  expect(blocks).toHaveLength(1);
});

it('fails a look that was not kept, and goes on in a new chain', async () => {
  const { log, blocks, world } = logInMemory('away');
  await log.write(look('a'));
  world.keep = () => Promise.reject(new Error('away'));
  await expect(log.write(look('b'))).rejects.toThrow('away');
  world.keep = async () => undefined;
  await log.write(look('c'));
  expect(new Set(blocks.map(({ chain }) => chain)).size).toBe(2);
  expect(await verified(blocks, 'away')).toEqual([]);
});

it('fails a look whose head cannot be put down, and goes on in a new chain', async () => {
  const { log, blocks } = logInMemory('heads');
  await log.write(look('a'));
  const [file = ''] = (await readdir(folder)).filter((name) => name.startsWith('heads-'));
  await rm(join(folder, file));
  await expect(log.write(look('b'))).rejects.toThrow('ENOENT');
  await log.write(look('c'));
  expect(await verified(blocks, 'heads')).toEqual([{ place: blocks[0]?.chain, found: 'no-heads' }]);
});

it('takes a block whose process ended before it said so outside for sound, and misses the file of a writer', async () => {
  const { log, blocks } = logInMemory('killed');
  for (const who of ['a', 'b']) await log.write(look(who));
  const { heads, writers } = await readHeads(folder);
  const first = heads.filter(({ chain, n }) => chain === blocks[0]?.chain && n === 1);
  expect(verifyLog({ blocks, heads: first, writers }, key)).toEqual([]);
  expect(verifyLog({ blocks, heads: [], writers: [] }, key)).toEqual([{ place: blocks[0]?.chain, found: 'no-heads' }]);
});
