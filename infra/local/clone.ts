import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above this file: the clone is not whole.');
  return nearestPackage(above);
}

/** The folder of this clone, the same from infra/ and from the compiled dist/infra/. */
export const cloneFolder = nearestPackage(__dirname);

/** Where everything a start leaves behind is kept; git does not see it. */
export const defaultDataFolder = join(cloneFolder, '.throughgate');
