import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clone, filesBelow, textOf } from '../support/tree';

const documents = filesBelow('.', '.md');
const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts);

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** `npm run -s name`, `npm run name`, `npm test` and `npm start`. */
const commandsIn = (text: string): string[] => [
  ...matches(text, /\bnpm run(?: -s)? ([\w-]+)/g),
  ...matches(text, /\bnpm (test|start)\b/g),
];

/** What stands in backticks and begins with a folder of the tree; `<name>` and `*` stand for any. */
const pathsIn = (text: string): string[] =>
  matches(text, /`((?:schemas|domain|workflows|services|infra|test|bench|docs|\.ci)\/[\w./<>*-]*)`/g).map((path) =>
    path.replace(/[^/]*[<*].*$/, ''),
  );

const linksIn = (text: string): string[] =>
  matches(text, /\]\(([^)#]+)(?:#[^)]*)?\)/g).filter((target) => !target.includes('://'));

describe('the documents', () => {
  it.each(documents)('%s names commands that exist', (document) => {
    expect(commandsIn(textOf(document)).filter((command) => !scripts.includes(command))).toEqual([]);
  });

  it.each(documents)('%s names paths that exist', (document) => {
    expect(pathsIn(textOf(document)).filter((path) => !existsSync(join(clone, path)))).toEqual([]);
  });

  it.each(documents)('%s links to pages that exist', (document) => {
    const folder = join(clone, dirname(document));
    expect(linksIn(textOf(document)).filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });

  it.each(documents)('%s is one text, not two that were to be merged', (document) => {
    expect(matches(textOf(document), /^((?:<{7}|>{7}|(?:> ){7}).*)$/gm)).toEqual([]);
  });

  it('are looked at closely enough to find a command and a path that are not there', () => {
    expect(commandsIn('Say `npm run -s nothing -- --json`, then `npm test`.')).toEqual(['nothing', 'test']);
    expect(pathsIn('It stands in `domain/nowhere.ts` and in `services/adapters/<agency>/main.ts`.')).toEqual([
      'domain/nowhere.ts',
      'services/adapters/',
    ]);
    expect(linksIn('[the flow](architecture.md#flow) and [out](https://example.org)')).toEqual(['architecture.md']);
  });
});
