import { createCipher, type Cipher } from '../../services/platform/cipher';
import type { DataKeys } from '../../services/platform/keys/data-keys';
import { deriveKey, readKey } from '../../services/platform/keys/key-text';
import { KeyUnavailable } from '../../services/platform/keys/sealed';

/** Each owner's key made from one text, so that what a test stored opens again in another run; another text is a key away. */
export function cipherOfKey(keyText: string): Cipher {
  const { keyId, bytes } = readKey(keyText);
  const keyOf = (owner: string): Buffer => deriveKey(bytes, 'throughgate/data-key/1', owner);
  const keys: DataKeys = {
    newest: (owner) => Promise.resolve({ keyId, bytes: keyOf(owner) }),
    of: (owner, generation) =>
      generation === keyId ? Promise.resolve(keyOf(owner)) : Promise.reject(new KeyUnavailable('another key')),
  };
  return createCipher(keys);
}
