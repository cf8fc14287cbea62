import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code';

/** The key of this data folder, `local-1:<32 bytes in base64>`: made once, readable by its owner only. */
export const localKey = (dataFolder: string): string =>
  readFileSync(fileMadeOnce(join(dataFolder, 'key'), keyLine()), 'utf8').trim();

/** The file of the keys that wrap this folder's data keys; a newer one stands behind it. */
export const localKeyFile = (dataFolder: string): string => fileMadeOnce(join(dataFolder, 'wrapping-keys'), keyLine());

/** The file with the private key by which this folder's services are known to its identity provider. */
export function localSignInKey(dataFolder: string): string {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return fileMadeOnce(join(dataFolder, 'sign-in-key.json'), JSON.stringify({ ...key, kid: 'local-1', alg: 'ES256' }));
}

const keyLine = (): string => `local-1:${randomBytes(32).toString('base64')}\n`;

function fileMadeOnce(file: string, text: string): string {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  return file;
}
