import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { defaultDataFolder } from '../../infra/local/clone';
import { failureConverterPath } from '../../services/platform/data-converter';
import { clone, filesBelow, textOf } from './tree';

export type PathwayBundle = { code: string };

const rooms = ['schemas', 'domain', 'workflows'];
const testing = join(defaultDataFolder, 'testing');
const silent = new DefaultLogger('ERROR', () => undefined);

const bundle = (folder: string): Promise<PathwayBundle> =>
  bundleWorkflowCode({
    workflowsPath: join(folder, 'workflows', 'index.ts'),
    failureConverterPath,
    logger: silent,
    webpackConfigHook: (config) => ({
      ...config,
      devtool: 'inline-nosources-cheap-source-map',
      cache: { type: 'filesystem', cacheDirectory: join(testing, 'webpack') },
    }),
  });

/** The workflow as a worker runs it. Bundling takes seconds, so the test files share one as long as no source changes. */
export async function bundlePathway(): Promise<PathwayBundle> {
  const folder = join(testing, 'bundles');
  const kept = join(folder, `${fingerprint()}.js`);
  if (existsSync(kept)) return { code: readFileSync(kept, 'utf8') };
  const made = await bundle(clone);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, made.code);
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
}

function fingerprint(): string {
  const sources = [...rooms.flatMap((room) => filesBelow(room, '.ts')), 'package-lock.json'];
  const hash = createHash('sha256').update(readFileSync(failureConverterPath));
  for (const path of sources) hash.update(path).update(textOf(path));
  return hash.digest('hex').slice(0, 32);
}

/** A change somebody might make to the sources: in one file, one text in place of another. */
export type Plant = { file: string; find: string; put: string };

/** The bundle of a copy of the sources with changes in it. @throws when a text to change does not stand there once */
export async function plantedBundle(...plants: Plant[]): Promise<PathwayBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'throughgate-planted-'));
  try {
    for (const room of rooms) cpSync(join(clone, room), join(folder, room), { recursive: true });
    symlinkSync(join(clone, 'node_modules'), join(folder, 'node_modules'));
    plants.forEach((plant) => {
      change(folder, plant);
    });
    return await bundle(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function change(folder: string, { file, find, put }: Plant): void {
  const path = join(folder, file);
  const parts = readFileSync(path, 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`"${find}" stands ${parts.length - 1} times in ${file}`);
  writeFileSync(path, parts.join(put));
}
