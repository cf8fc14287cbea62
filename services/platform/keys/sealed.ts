import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The key these bytes were sealed with is not here: wait for it, never give the bytes up. */
export class KeyUnavailable extends Error {
  override name = 'KeyUnavailable';
}

/** No key will ever open these bytes: not sealed by us, cut, changed, or bound to another context. */
export class Undecodable extends Error {
  override name = 'Undecodable';
}

/** The key was destroyed on purpose: what it sealed is gone, and nothing is amiss. */
export class Erased extends Undecodable {
  override name = 'Erased';
}

/** A key and the name under which what it sealed asks for it. */
export type NamedKey = { keyId: string; bytes: Buffer };

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM, bound to the context. Sealed bytes: version, length of the key id, key id, nonce, tag, content. */
export function sealWith({ keyId, bytes }: NamedKey, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(context));
  const content = Buffer.concat([cipher.update(plain), cipher.final()]);
  const prefix = Buffer.concat([Buffer.from([version, keyId.length]), Buffer.from(keyId, 'ascii')]);
  return Buffer.concat([prefix, nonce, cipher.getAuthTag(), content]);
}

/** @throws Undecodable when the key of that name does not open them under this context */
export function openWith(key: Buffer, context: string, sealed: Buffer): Buffer {
  const { nonce, tag, content } = takeApart(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(content), decipher.final()]);
  } catch {
    throw new Undecodable('authentication fails');
  }
}

/** By the name of which key they were sealed. @throws Undecodable when they were not sealed here */
export const keyIdOf = (sealed: Buffer): string => takeApart(sealed).keyId;

export const isKeyId = (text: string): boolean => /^[a-z0-9-]{1,32}$/.test(text);

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
