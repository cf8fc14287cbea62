import fc from 'fast-check';
import { KeyUnavailable, Undecodable } from '../../../services/platform/keys/sealed';
import { createTokens } from '../../../services/platform/tokens';
import { cipherOfKey } from '../../support/cipher-of-key';

const key = (id: string, fill: number): string => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;
const cipher = cipherOfKey(key('first', 1));
const plain = Buffer.from('made-up words about nobody');

it('opens what it sealed, under the same context only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.string(), fc.string(), async (bytes, context, other) => {
      const sealed = await cipher.seal(context, Buffer.from(bytes));
      expect(await cipher.open(context, sealed)).toEqual(Buffer.from(bytes));
      if (other !== context) await expect(cipher.open(other, sealed)).rejects.toThrow(Undecodable);
    }),
  );
});

it('binds what follows the # as well, though one data key opens both', async () => {
  const sealed = await cipher.seal('workflow/a#here', plain);
  await expect(cipher.open('workflow/a#there', sealed)).rejects.toThrow(Undecodable);
});

it('gives up bytes that were changed, cut or never sealed', async () => {
  const sealed = await cipher.seal('case', plain);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ bits, at);
      await expect(cipher.open('case', changed)).rejects.toThrow();
    }),
  );
  for (let length = 0; length < sealed.length; length++)
    await expect(cipher.open('case', sealed.subarray(0, length))).rejects.toThrow(Undecodable);
  await expect(cipher.open('case', Buffer.from('{"plain":"text"}'))).rejects.toThrow(Undecodable);
});

it('waits for a key it does not have instead of giving the bytes up', async () => {
  const sealed = await cipher.seal('case', plain);
  await expect(cipherOfKey(key('second', 1)).open('case', sealed)).rejects.toThrow(KeyUnavailable);
});

it('gives the bytes up when the key of that name is another one', async () => {
  const sealed = await cipher.seal('case', plain);
  await expect(cipherOfKey(key('first', 2)).open('case', sealed)).rejects.toThrow(Undecodable);
});

it('never seals the same words into the same bytes', async () => {
  expect(await cipher.seal('case', plain)).not.toEqual(await cipher.seal('case', plain));
});

it.each(['', 'first', 'first:short', `First:${Buffer.alloc(32).toString('base64')}`])(
  'refuses a key written as "%s" and does not repeat it',
  (text) => {
    expect(() => createTokens(text)).toThrow('a key is written <key id>:<32 bytes in base64>');
  },
);

describe('a number as it travels', () => {
  const tokens = createTokens(key('first', 1));
  const tokenOf = (scheme: string, written: string): string => tokens.tokenOf(scheme, written);

  it('is one token, however it is written, and no two schemes meet', () => {
    expect(tokenOf('CRN', ' x000001 ')).toBe(tokenOf('CRN', 'X000001'));
    expect(tokenOf('CRN', 'X000001')).toMatch(/^v1\.[\w-]{43}$/);
    expect(tokenOf('NOMS', 'X000001')).not.toBe(tokenOf('CRN', 'X000001'));
    expect(createTokens(key('first', 2)).tokenOf('CRN', 'X000001')).not.toBe(tokenOf('CRN', 'X000001'));
  });
});
