import fc from 'fast-check';
import {
  createChainKey,
  nextBlock,
  type Access,
  type Block,
  type Head,
} from '../../../services/platform/access-log/chain';
import { verifyLog } from '../../../services/platform/access-log/verify';

const key = createChainKey(`test:${Buffer.alloc(32, 7).toString('base64')}`);
const another = createChainKey(`other:${Buffer.alloc(32, 8).toString('base64')}`);
const writer = 'api-1';

const look = (agency: string, serial: number): Access => ({
  ...{ at: `2026-04-01T10:00:00.${serial}Z`, kind: 'consultation', agency, who: `w-${serial}`, role: 'supervisor' },
  ...{ purpose: 'pathway-work', what: 'GET /api/pathways/:id', pathways: [`p-${serial}`], fields: ['name'] },
});

function chainOf(agency: string, length: number, made = key): Block[] {
  const blocks: Block[] = [];
  for (let n = 1; n <= length; n += 1) {
    const last = blocks.at(-1);
    const entries = [look(agency, 100 + n * 2), look(agency, 101 + n * 2)];
    blocks.push(nextBlock(`${agency}/${writer}`, entries, last === undefined ? { key: made } : { last, key: made }));
  }
  return blocks;
}

const sound = [...chainOf('prison', 6), ...chainOf('probation', 5), ...chainOf('community', 1)];
const heads: Head[] = sound.map(({ chain, n, hash }) => ({ chain, n, hash }));
const verify = (blocks: Block[]) => verifyLog({ blocks, heads, writers: [writer] }, key);

/** `i`, `j`: any two different blocks; `text`: something that stands nowhere. */
type Hand = { i: number; j: number; text: string };
type Tampering = (blocks: Block[], hand: Hand) => Block[];

const edit =
  (change: (block: Block, hand: Hand, all: Block[]) => void): Tampering =>
  (blocks, hand) => {
    change(blocks[hand.i]!, hand, blocks);
    return blocks;
  };
const words = ['at', 'kind', 'agency', 'who', 'role', 'purpose', 'what'] as const;

const tamperings: Record<string, Tampering> = {
  'a word is changed': edit(
    ({ entries }, { j, text }) => void ((entries[j % 2] as Record<string, unknown>)[words[j % 7]!] = text),
  ),
  'a pathway is added': edit(({ entries }, { text }) => void entries[0]!.pathways.push(text)),
  'a field is taken out': edit(({ entries }) => void (entries[0]!.fields = [])),
  'a word is put beside': edit(({ entries }, { text }) => void Object.assign(entries[0]!, { [`x${text}`]: 1 })),
  'a word is put beside the entries': edit((block, { text }) => void Object.assign(block, { [`x${text}`]: 1 })),
  'a word is taken out': edit(({ entries }, { j }) => void Reflect.deleteProperty(entries[1]!, words[j % 7]!)),
  'an entry is taken out': edit(({ entries }) => void entries.pop()),
  'an entry is put in': edit(({ entries }, { j }) => void entries.splice(j % 3, 0, look('prison', 900))),
  'entries change their order': edit(({ entries }) => void entries.reverse()),
  'blocks change their entries': edit((block, { j }, all) => {
    [block.entries, all[j]!.entries] = [all[j]!.entries, block.entries];
  }),
  'blocks change their numbers': edit((block, { j }, all) => {
    [block.n, all[j]!.n] = [all[j]!.n + 7, block.n + 7];
  }),
  'a hash is changed': edit((block, { text }) => void (block.hash = text)),
  'what comes before is changed': edit((block, { text }) => void (block.previous = text)),
  'a block is taken out': (blocks, { i }) => blocks.toSpliced(i, 1),
  'a block stands twice': (blocks, { i }) => [...blocks, { ...blocks[i]! }],
  'a block is put in by who has no key': (blocks, { i }) => {
    const { chain, n, hash } = blocks[i]!;
    return [...blocks, nextBlock(chain, [look('prison', 900)], { last: { chain, n, hash }, key: another })];
  },
  'a chain is begun by who has no key': (blocks) => [...blocks, ...chainOf('welfare', 2, another)],
  'a chain is moved to another agency': (blocks, { i, text }) =>
    blocks.map((block) => (block.chain === blocks[i]!.chain ? { ...block, chain: `${text}/${writer}` } : block)),
  'a tail is cut off': (blocks, { i }) =>
    blocks.filter(({ chain, n }) => chain !== blocks[i]!.chain || n < blocks[i]!.n),
  'all is gone': () => [],
  'a chain is written anew by who has the key': (blocks, { i }) => {
    const { chain } = blocks[i]!;
    const agency = chain.split('/')[0]!;
    const anew = nextBlock(chain, [look(agency, 900)], { key });
    return [...blocks.filter((block) => block.chain !== chain), anew];
  },
};

it('finds nothing in a log that nobody touched', () => expect(verify(structuredClone(sound))).toEqual([]));

const blocksOf = (blocks: readonly Block[], chain: string): string =>
  JSON.stringify(blocks.filter((block) => block.chain === chain));

/** The chains that are not what they were. */
const chainsTouched = (blocks: readonly Block[]): string[] =>
  [...new Set([...sound, ...blocks].map(({ chain }) => chain))].filter(
    (chain) => blocksOf(sound, chain) !== blocksOf(blocks, chain),
  );

it('finds each of 10,000 tamperings, and says in which chain', () => {
  const index = fc.nat(sound.length - 1);
  const hand = fc
    .record({ i: index, j: index, text: fc.nat().map((number) => `t${number}`) })
    .filter(({ i, j }) => i !== j);
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(tamperings)), hand, (tamper, with_) => {
      const tampered = tamper(structuredClone(sound), with_);
      const named = verify(tampered).map(({ place }) => place);
      const touched = chainsTouched(tampered);
      return named.length > 0 && named.every((place) => touched.some((chain) => place.startsWith(chain)));
    }),
    { numRuns: 10_000 },
  );
});

it.each(Object.entries(tamperings))('finds it when %s', (_name, tamper) =>
  expect(verify(tamper(structuredClone(sound), { i: 2, j: 7, text: 'other' }))).not.toEqual([]),
);

it.each([{ chain: 'east/writer' }, { entries: [] }, { chain: 7, n: 1, entries: [] }])(
  'names what was put in that does not even look like a block: %j',
  (row) => {
    const strange = { _id: 'strange', ...row } as unknown as Block;
    expect(verify([...structuredClone(sound), strange])).toEqual([{ place: 'strange', found: 'changed' }]);
  },
);

it('names the block that was changed, and no other', () => {
  const blocks = structuredClone(sound);
  blocks[3]!.entries[0]!.who = 'nobody';
  expect(verify(blocks)).toEqual([{ place: 'prison/api-1/4', found: 'changed' }]);
});
