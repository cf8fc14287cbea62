import { hkdfSync } from 'node:crypto';
import { isKeyId, type NamedKey } from './sealed';

/** `<key id>:<32 bytes in base64>`. @throws Error when the text is no key; its message does not repeat it */
export function readKey(keyText: string): NamedKey {
  const [keyId = '', encoded = ''] = keyText.split(':');
  const bytes = Buffer.from(encoded, 'base64');
  if (!isKeyId(keyId) || bytes.length !== 32) throw new Error('a key is written <key id>:<32 bytes in base64>');
  return { keyId, bytes };
}

/** One key for one purpose and one name, derived by HKDF-SHA-256 so that no two uses share key bytes. */
export const deriveKey = (key: Buffer, purpose: string, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from(purpose), Buffer.from(name), 32));
