import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const clone = join(__dirname, '..', '..');
const left = new Set(['node_modules', 'dist', '.git', '.throughgate']);

/** The clone's own files below a folder, as paths from the clone's root. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(clone, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = relative(clone, join(clone, folder, entry.name));
    if (entry.isDirectory()) return left.has(entry.name) ? [] : filesBelow(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

export const textOf = (path: string): string => readFileSync(join(clone, path), 'utf8');
