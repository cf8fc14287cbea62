import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createBoundedCache } from './bounded-cache';

/** The key these bytes were sealed with is not here: wait for it, never give the bytes up. */
export class KeyUnavailable extends Error {
  override name = 'KeyUnavailable';
}

/** No key will ever open these bytes: not sealed by us, cut, changed, or bound to another context. */
export class Undecodable extends Error {
  override name = 'Undecodable';
}

export type Cipher = {
  /** Seals under the data key of the context's root (all before `#`), bound to the whole context. */
  seal(context: string, plain: Buffer): Buffer;
  /** @throws KeyUnavailable when the key id is another one, Undecodable when the bytes can never open here */
  open(context: string, sealed: Buffer): Buffer;
  keyId: string;
};

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const keysKept = 20_000;

/**
 * AES-256-GCM, synchronous. Sealed bytes: version, length of the key id, key id, nonce, tag, content.
 * `keyText` is `<key id>:<32 bytes in base64>`.
 */
export function createCipher(keyText: string): Cipher {
  const { keyId, bytes } = readKey(keyText);
  const prefix = Buffer.concat([Buffer.from([version, keyId.length]), Buffer.from(keyId, 'ascii')]);
  const dataKey = createBoundedCache(keysKept, (root) => deriveKey(bytes, 'throughgate/data-key/1', root));

  return {
    keyId,
    seal(context, plain) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', dataKey(rootOf(context)), nonce).setAAD(Buffer.from(context));
      const content = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([prefix, nonce, cipher.getAuthTag(), content]);
    },
    open(context, sealed) {
      const parts = takeApart(sealed);
      if (parts.keyId !== keyId) throw new KeyUnavailable(`sealed with the key ${parts.keyId}, which is not here`);
      const decipher = createDecipheriv('aes-256-gcm', dataKey(rootOf(context)), parts.nonce, {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(context)).setAuthTag(parts.tag);
      try {
        return Buffer.concat([decipher.update(parts.content), decipher.final()]);
      } catch {
        throw new Undecodable('authentication fails');
      }
    },
  };
}

/** @throws Error when the text is no key; its message does not repeat it */
export function readKey(keyText: string): { keyId: string; bytes: Buffer } {
  const [keyId = '', encoded = ''] = keyText.split(':');
  const bytes = Buffer.from(encoded, 'base64');
  if (!isKeyId(keyId) || bytes.length !== 32) throw new Error('a key is written <key id>:<32 bytes in base64>');
  return { keyId, bytes };
}

/** One key for one purpose and one name, derived by HKDF-SHA-256 so that no two uses share key bytes. */
export const deriveKey = (key: Buffer, purpose: string, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from(purpose), Buffer.from(name), 32));

const isKeyId = (text: string): boolean => /^[a-z0-9-]{1,32}$/.test(text);
const rootOf = (context: string): string => context.split('#', 1)[0] ?? context;

function takeApart(sealed: Buffer) {
  const idLength = sealed[1] ?? 0;
  const keyId = sealed.subarray(2, 2 + idLength).toString('latin1');
  const at = 2 + idLength;
  if (sealed[0] !== version || !isKeyId(keyId) || sealed.length < at + nonceBytes + tagBytes)
    throw new Undecodable('not sealed here');
  return {
    keyId,
    nonce: sealed.subarray(at, at + nonceBytes),
    tag: sealed.subarray(at + nonceBytes, at + nonceBytes + tagBytes),
    content: sealed.subarray(at + nonceBytes + tagBytes),
  };
}
