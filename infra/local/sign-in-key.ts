import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code';

/** The file with the private key by which this data folder's services are known to its identity provider: made once. */
export function localSignInKey(dataFolder: string): string {
  const file = join(dataFolder, 'sign-in-key.json');
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  try {
    writeFileSync(file, JSON.stringify({ ...key, kid: 'local-1', alg: 'ES256' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  return file;
}
