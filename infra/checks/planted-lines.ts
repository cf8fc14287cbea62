/** One line that must not stand: the file it is planted in, and the rule that must name it. */
export type PlantedLine = { rule: string; file: string; line: string };

const value = (expression: string): string => `export const planted = ${expression};\n`;
const longFunction = `export function planted(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(40)}  return sum;\n}\n`;
const turns = Array.from({ length: 11 }, (_, i) => `  if (n === ${i}) return '${i}';\n`).join('');
const manyTurns = `export const planted = (n: number): string => {\n${turns}  return '';\n};\n`;
const missingCase = `type Answer = 'accepted' | 'returned';
export function planted(answer: Answer): string {
  switch (answer) {
    case 'accepted':
      return 'yes';
  }
  return 'no';
}
`;

/** What keeps domain/ and workflows/ pure, and what keeps every function readable and every promise awaited. */
export const plantedLines: readonly PlantedLine[] = [
  { rule: 'no-restricted-properties', file: 'domain/planted/chance.ts', line: value('Math.random()') },
  { rule: 'no-restricted-properties', file: 'workflows/planted/chance.ts', line: value('Math.random()') },
  { rule: 'no-restricted-properties', file: 'domain/planted/locale.ts', line: value("'a'.localeCompare('b')") },
  { rule: 'no-restricted-syntax', file: 'domain/planted/now.ts', line: value('Date.now()') },
  { rule: 'no-restricted-syntax', file: 'domain/planted/today.ts', line: value('new Date()') },
  { rule: 'no-restricted-syntax', file: 'workflows/planted/today.ts', line: value('new Date()') },
  { rule: 'no-restricted-syntax', file: 'domain/planted/hours.ts', line: value('new Date(0).getHours()') },
  { rule: 'no-restricted-syntax', file: 'workflows/planted/local.ts', line: value('new Date(2026, 2, 9)') },
  { rule: 'no-restricted-syntax', file: 'domain/planted/class.ts', line: 'export class Planted {\n  word = 1;\n}\n' },
  {
    rule: 'no-restricted-syntax',
    file: 'workflows/planted/class.ts',
    line: 'export class Planted {\n  word = 1;\n}\n',
  },
  {
    rule: 'no-restricted-syntax',
    file: 'schemas/planted/enum.ts',
    line: "export enum Planted {\n  Word = 'word',\n}\n",
  },
  { rule: 'no-restricted-globals', file: 'domain/planted/zone.ts', line: value('new Intl.DateTimeFormat()') },
  { rule: 'no-restricted-globals', file: 'workflows/planted/zone.ts', line: value('new Intl.DateTimeFormat()') },
  { rule: 'no-restricted-globals', file: 'domain/planted/temporal.ts', line: value('Temporal.Now.instant()') },
  { rule: 'no-restricted-globals', file: 'domain/planted/environment.ts', line: value("process.env['HOME']") },
  {
    rule: 'no-restricted-globals',
    file: 'workflows/planted/network.ts',
    line: value("() => fetch('http://localhost')"),
  },
  { rule: 'no-restricted-globals', file: 'domain/planted/timer.ts', line: value('setTimeout(() => undefined, 1)') },
  { rule: '@typescript-eslint/no-floating-promises', file: 'services/planted/a.ts', line: 'Promise.resolve(1);\n' },
  { rule: '@typescript-eslint/switch-exhaustiveness-check', file: 'domain/planted/switch.ts', line: missingCase },
  { rule: '@typescript-eslint/no-explicit-any', file: 'services/planted/b.ts', line: 'export type Planted = any;\n' },
  { rule: 'no-console', file: 'services/planted/c.ts', line: "console.log('planted');\n" },
  { rule: 'max-params', file: 'domain/planted/params.ts', line: value('(a: 1, b: 2, c: 3, d: 4) => [a, b, c, d]') },
  {
    rule: 'max-lines',
    file: 'domain/planted/lines.ts',
    line: `${value('1')}${'\n'.repeat(250)}export type Last = 1;\n`,
  },
  { rule: 'max-lines-per-function', file: 'domain/planted/function.ts', line: longFunction },
  { rule: 'complexity', file: 'domain/planted/turns.ts', line: manyTurns },
];

/** What the sandbox may do: Temporal replays its own clock. */
export const allowedLines: ReadonlyMap<string, string> = new Map([['workflows/planted/clock.ts', value('Date.now()')]]);
