import type { Cipher } from '../../platform/cipher';
import { Undecodable } from '../../platform/keys/sealed';

/** What a browser carries for us and cannot read or change. */
export type Seal = {
  seal(value: unknown): Promise<string>;
  /** Undefined for what we did not seal. @throws KeyUnavailable */
  open(text: string): Promise<unknown>;
};

const context = 'sign-in#away';

export const createSeal = (cipher: Cipher): Seal => ({
  seal: async (value) => (await cipher.seal(context, Buffer.from(JSON.stringify(value)))).toString('base64url'),
  async open(text) {
    try {
      const plain = await cipher.open(context, Buffer.from(text, 'base64url'));
      return JSON.parse(plain.toString('utf8')) as unknown;
    } catch (error) {
      if (error instanceof Undecodable || error instanceof SyntaxError) return undefined;
      throw error;
    }
  },
});
