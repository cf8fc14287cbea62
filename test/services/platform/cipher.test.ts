import fc from 'fast-check';
import { createCipher, KeyUnavailable, Undecodable } from '../../../services/platform/cipher';
import { createTokens } from '../../../services/platform/tokens';

const key = (id: string, fill: number): string => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;
const cipher = createCipher(key('first', 1));
const plain = Buffer.from('made-up words about nobody');

it('opens what it sealed, under the same context only', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), fc.string(), (bytes, context, other) => {
      const sealed = cipher.seal(context, Buffer.from(bytes));
      expect(cipher.open(context, sealed)).toEqual(Buffer.from(bytes));
      if (other !== context) expect(() => cipher.open(other, sealed)).toThrow(Undecodable);
    }),
  );
});

it('binds what follows the # as well, though one data key opens both', () => {
  const sealed = cipher.seal('workflow/a#here', plain);
  expect(() => cipher.open('workflow/a#there', sealed)).toThrow(Undecodable);
});

it('gives up bytes that were changed, cut or never sealed', () => {
  const sealed = cipher.seal('case', plain);
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ bits, at);
      expect(() => cipher.open('case', changed)).toThrow();
    }),
  );
  for (let length = 0; length < sealed.length; length++)
    expect(() => cipher.open('case', sealed.subarray(0, length))).toThrow(Undecodable);
  expect(() => cipher.open('case', Buffer.from('{"plain":"text"}'))).toThrow(Undecodable);
});

it('waits for a key it does not have instead of giving the bytes up', () => {
  expect(() => createCipher(key('second', 1)).open('case', cipher.seal('case', plain))).toThrow(KeyUnavailable);
});

it('gives the bytes up when the key of that name is another one', () => {
  expect(() => createCipher(key('first', 2)).open('case', cipher.seal('case', plain))).toThrow(Undecodable);
});

it('never seals the same words into the same bytes', () => {
  expect(cipher.seal('case', plain)).not.toEqual(cipher.seal('case', plain));
});

it.each(['', 'first', 'first:short', `First:${Buffer.alloc(32).toString('base64')}`])(
  'refuses a key written as "%s" and does not repeat it',
  (text) => {
    expect(() => createCipher(text)).toThrow('a key is written <key id>:<32 bytes in base64>');
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
