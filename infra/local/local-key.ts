import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code';

/** The key of this data folder, `local-1:<32 bytes in base64>`: made once, readable by its owner only. */
export const localKey = (dataFolder: string): string => readFileSync(keyFileIn(dataFolder, 'key'), 'utf8').trim();

/** The file of the keys that wrap this folder's data keys; a newer one stands behind it. */
export const localKeyFile = (dataFolder: string): string => keyFileIn(dataFolder, 'wrapping-keys');

function keyFileIn(dataFolder: string, name: string): string {
  const file = join(dataFolder, name);
  try {
    writeFileSync(file, `local-1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  return file;
}
