import { randomBytes } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { deriveKey, readKey } from './key-text';
import { keyIdOf, KeyUnavailable, openWith, sealWith, type NamedKey } from './sealed';

/** Whose key wraps, and what for: the holder is an agency, the owner is whom the data key is of. */
export type Wrapping = { holder: string; owner: string };

/** Keeps the keys that wrap data keys, and never gives one out. A cloud's key service has this shape. */
export type KeyService = {
  /** Under the holder's newest key. @throws KeyUnavailable when the service is away */
  wrap(wrapping: Wrapping, dataKey: Buffer): Promise<Buffer>;
  /** @throws KeyUnavailable when the service, or the key it was wrapped with, is away; Undecodable when it is another's */
  unwrap(wrapping: Wrapping, wrapped: Buffer): Promise<Buffer>;
};

/**
 * Keys in a file, one a line as `<key id>:<32 bytes in base64>`, the newest last. It is read at each use, so that a key
 * put there is the newest at once; each holder has a key of its own from it.
 */
export const createFileKeyService = (file: string): KeyService => ({
  async wrap(wrapping, dataKey) {
    const newest = (await keysIn(file)).at(-1);
    if (newest === undefined) throw new KeyUnavailable('the key file holds no key');
    return sealWith(holdersKey(newest, wrapping), contextOf(wrapping), dataKey);
  },
  async unwrap(wrapping, wrapped) {
    const keyId = keyIdOf(wrapped);
    const key = (await keysIn(file)).find((one) => one.keyId === keyId);
    if (key === undefined) throw new KeyUnavailable(`wrapped with the key ${keyId}, which is not here`);
    return openWith(holdersKey(key, wrapping).bytes, contextOf(wrapping), wrapped);
  },
});

/**
 * Puts a new key behind those in the file, which wraps from then on; of two put there at once both stay. Answers its id.
 * @throws KeyUnavailable without a file
 */
export async function addWrappingKey(file: string): Promise<string> {
  await keysIn(file);
  const keyId = `key-${randomBytes(6).toString('hex')}`;
  await appendFile(file, `${keyId}:${randomBytes(32).toString('base64')}\n`, { flush: true });
  return keyId;
}

const holdersKey = ({ keyId, bytes }: NamedKey, { holder }: Wrapping): NamedKey => ({
  keyId,
  bytes: deriveKey(bytes, 'throughgate/wrapping-key/1', holder),
});

const contextOf = ({ holder, owner }: Wrapping): string => `${owner}#wrapped-for/${holder}`;

async function keysIn(file: string): Promise<NamedKey[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new KeyUnavailable('the key file cannot be read', { cause });
  });
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [readKey(line.trim())]));
}
