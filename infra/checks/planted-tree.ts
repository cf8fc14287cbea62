import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cloneFolder, defaultDataFolder } from '../local/clone';

const rooms = ['schemas', 'domain', 'workflows', 'services', 'infra', 'bench', 'test'];
const rules = ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'eslint.config.mjs'];
const notCode = /[\\/](node_modules|dist)([\\/]|$)/;

/**
 * Hands over a copy of the tree with files planted in it, and removes it afterwards; the clone itself is not touched.
 * The copy lies in the clone's ignored folder, so that its packages are found above it.
 */
export async function inPlantedTree<T>(
  planted: ReadonlyMap<string, string>,
  look: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(defaultDataFolder, { recursive: true });
  const folder = mkdtempSync(join(defaultDataFolder, 'planted-'));
  try {
    for (const name of [...rooms, ...rules].filter((name) => existsSync(join(cloneFolder, name)))) {
      const from = join(cloneFolder, name);
      cpSync(from, join(folder, name), { recursive: true, filter: (path) => !notCode.test(path.slice(from.length)) });
    }
    for (const [file, content] of planted) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The copy's package.json with an alias of its own. */
export function packageWithImports(imports: Record<string, string>): string {
  const own = JSON.parse(readFileSync(join(cloneFolder, 'package.json'), 'utf8')) as Record<string, unknown>;
  return JSON.stringify({ ...own, imports });
}
