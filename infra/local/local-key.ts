import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code';

/** The key of this data folder, `local-1:<32 bytes in base64>`: made once, readable by its owner only. */
export function localKey(dataFolder: string): string {
  const file = join(dataFolder, 'key');
  try {
    writeFileSync(file, `local-1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
