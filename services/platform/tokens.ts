import { createHmac } from 'node:crypto';
import { createBoundedCache } from './bounded-cache';
import { deriveKey, readKey } from './keys/key-text';

export type Tokens = { tokenOf(scheme: string, number: string): string };

/**
 * Turns an agency's number for a person into the token that may travel: `v1.` + base64url(HMAC-SHA-256). Each scheme has
 * a key of its own, so that equal numbers of two schemes do not meet. Space around a number and its case carry nothing.
 */
export function createTokens(keyText: string): Tokens {
  const { bytes } = readKey(keyText);
  const schemeKey = createBoundedCache(64, (scheme) => deriveKey(bytes, 'throughgate/token/1', scheme));
  return {
    tokenOf: (scheme, number) =>
      `v1.${createHmac('sha256', schemeKey(scheme)).update(number.trim().toUpperCase()).digest('base64url')}`,
  };
}
