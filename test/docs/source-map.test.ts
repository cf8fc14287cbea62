import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clone, textOf } from '../support/tree';

const map = textOf('docs/architecture.md');

const foldersOf = (room: string): string[] =>
  readdirSync(join(clone, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${room}/${name}/`);

describe('the source map', () => {
  it.each(['schemas', 'domain', 'services', 'infra'])('says what each folder of %s is responsible for', (room) => {
    expect(foldersOf(room).filter((folder) => !map.includes(`| \`${folder}\` `))).toEqual([]);
  });
});
