/** One import that must not stand: the file it is planted in, what it imports, and the wall that must name it. */
export type PlantedImport = { wall: string; file: string; line: string };

const word = (path: string): string => `import { word } from '${path}';\nexport const taken = word;\n`;
const type = (path: string): string => `import type { Word } from '${path}';\nexport type Taken = Word;\n`;

/** What the planted imports reach for, one in each room, so that no planting depends on what the rooms hold today. */
const roomTargets = [
  'schemas/planted/target.ts',
  'schemas/events/planted-target.ts',
  'domain/planted/target.ts',
  'domain/planted/index.ts',
  'workflows/planted/target.ts',
  'services/planted/target.ts',
  'services/adapters/planted/target.ts',
  'infra/planted/target.ts',
  'bench/planted/target.ts',
  'test/planted/target.ts',
];
const target = "export const word = 'planted';\nexport type Word = string;\n";

export const targets: ReadonlyMap<string, string> = new Map([
  ...roomTargets.map((file) => [file, target] as const),
  ['domain/planted/f.ts', `${type('./e')}export type Word = string;\n`],
]);

/** The alias that the planted tree declares in its package.json. */
export const alias = { '#planted': './domain/planted/target.ts' };

/** At least one for every wall of `.dependency-cruiser.cjs`. */
export const plantedImports: readonly PlantedImport[] = [
  { wall: 'schemas-look-left-only', file: 'schemas/planted/a.ts', line: type('../../domain/planted/target') },
  { wall: 'domain-looks-left-only', file: 'domain/planted/a.ts', line: type('../../workflows/planted/target') },
  { wall: 'workflows-look-left-only', file: 'workflows/planted/a.ts', line: type('../../services/planted/target') },
  { wall: 'services-look-left-only', file: 'services/planted/a.ts', line: word('../../infra/planted/target') },
  { wall: 'schemas-use-zod-only', file: 'schemas/planted/b.ts', line: "import 'cloudevents';\n" },
  { wall: 'domain-uses-no-package', file: 'domain/planted/b.ts', line: "import 'zod';\n" },
  { wall: 'workflows-use-temporal-only', file: 'workflows/planted/b.ts', line: "import 'commander';\n" },
  { wall: 'no-node-in-the-core', file: 'schemas/planted/c.ts', line: "import 'node:os';\n" },
  { wall: 'no-node-in-the-core', file: 'domain/planted/c.ts', line: "import 'node:crypto';\n" },
  { wall: 'no-node-in-the-core', file: 'workflows/planted/c.ts', line: "import 'node:fs';\n" },
  { wall: 'schemas-as-types-only', file: 'domain/planted/d.ts', line: word('../../schemas/planted/target') },
  { wall: 'schemas-as-types-only', file: 'workflows/planted/d.ts', line: word('../../schemas/planted/target') },
  { wall: 'services-are-strangers', file: 'services/planted-other/a.ts', line: word('../planted/target') },
  { wall: 'services-are-strangers', file: 'services/planted/e.ts', line: word('../adapters/planted/target') },
  {
    wall: 'a-dry-run-takes-translators-only',
    file: 'services/cli/hmpps.ts',
    line: word('../adapters/planted/target'),
  },
  { wall: 'adapters-are-strangers', file: 'services/adapters/planted-other/a.ts', line: word('../planted/target') },
  {
    wall: 'console-speaks-to-the-api-only',
    file: 'services/console/planted/a.ts',
    line: type('../../../domain/planted/target'),
  },
  {
    wall: 'console-speaks-to-the-api-only',
    file: 'services/console/planted/b.ts',
    line: type('../../../schemas/events/planted-target'),
  },
  { wall: 'platform-knows-no-rule', file: 'services/platform/planted-a.ts', line: word('../../domain/planted/target') },
  { wall: 'workflows-by-message-only', file: 'services/planted/f.ts', line: word('../../workflows/planted/target') },
  { wall: 'infra-sees-platform-only', file: 'infra/planted/a.ts', line: word('../../services/planted/target') },
  {
    wall: 'benches-run-services-as-processes',
    file: 'bench/planted/a.ts',
    line: word('../../services/planted/target'),
  },
  { wall: 'kafkajs-in-one-file', file: 'services/platform/planted-b.ts', line: "import 'kafkajs';\n" },
  { wall: 'mongodb-in-platform-only', file: 'services/planted/g.ts', line: "import 'mongodb';\n" },
  { wall: 'few-hold-temporal', file: 'services/planted/h.ts', line: "import '@temporalio/client';\n" },
  { wall: 'no-cycles', file: 'domain/planted/e.ts', line: `${type('./f')}export type Word = string;\n` },
  { wall: 'nothing-sees-test', file: 'services/planted/i.ts', line: word('../../test/planted/target') },
  { wall: 'nothing-sees-bench', file: 'infra/planted/b.ts', line: word('../../bench/planted/target') },
  { wall: 'no-barrels', file: 'domain/planted/g.ts', line: word('./index') },
  { wall: 'no-path-aliases', file: 'domain/planted/h.ts', line: word('#planted') },
  { wall: 'every-import-leads-somewhere', file: 'domain/planted/i.ts', line: word('./nowhere') },
  { wall: 'every-package-is-declared', file: 'services/planted/j.ts', line: "import 'ajv';\n" },
  { wall: 'services-run-on-dependencies', file: 'services/planted/k.ts', line: "import 'fast-check';\n" },
];
