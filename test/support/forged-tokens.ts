import { createHmac, randomBytes } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export const issuer = 'https://sign-in.example';
export const audience = 'urn:throughgate:api';

type Keys = { privateKey: CryptoKey; publicKey: CryptoKey };
type Claims = Record<string, unknown>;

const now = (): number => Math.floor(Date.now() / 1000);
const good = (): Claims => ({
  iss: issuer,
  aud: audience,
  sub: 'maya-thornbury',
  iat: now(),
  exp: now() + 300,
  jti: 'one',
});
const header = { alg: 'ES256', typ: 'at+jwt', kid: 'ours' };

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const swapped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

/** Makes tokens as the provider does, and as somebody would who wants to be let in. */
export async function createForger() {
  const ours = await generateKeyPair('ES256', { extractable: true });
  const theirs = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'ES256', use: 'sig' };
  const sign = (claims: Claims, head: Claims = {}, { privateKey }: Keys = ours): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ ...header, ...head }).sign(privateKey);
  const signExotic = (): Promise<string> =>
    new SignJWT(good())
      .setProtectedHeader({ ...header, crit: ['exotic'], exotic: true })
      .sign(ours.privateKey, { crit: { exotic: true } });
  const without = (name: string): Claims => Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));
  const forgedText = forgedTexts(await sign(good()), await exportSPKI(ours.publicKey), jwk);
  const theirJwk = await exportJWK(theirs.publicKey);
  const bearer: Record<string, string> = {
    ...forgedText,
    'signed by another key': await sign(good(), {}, theirs),
    'signed by another key it brings along': await sign(good(), { jwk: theirJwk }, theirs),
    'signed by a key at an address it names': await sign(good(), { jku: 'https://elsewhere.example/keys' }, theirs),
    'signed by a certificate at an address it names': await sign(
      good(),
      { x5u: 'https://elsewhere.example/x' },
      theirs,
    ),
    'of a key nobody knows': await sign(good(), { kid: 'unknown' }),
    'of a key named by a path': await sign(good(), { kid: '../../../etc/passwd' }, theirs),
    'of another issuer': await sign({ ...good(), iss: 'https://elsewhere.example' }),
    'of an issuer that only begins alike': await sign({ ...good(), iss: `${issuer}.elsewhere.example` }),
    'of no issuer': await sign(without('iss')),
    'for another audience': await sign({ ...good(), aud: 'urn:other:api' }),
    'for no audience': await sign(without('aud')),
    'for an empty list of audiences': await sign({ ...good(), aud: [] }),
    expired: await sign({ ...good(), iat: now() - 900, exp: now() - 600 }),
    'expired this second': await sign({ ...good(), exp: now() }),
    'without an end': await sign(without('exp')),
    'with an end that is no number': await sign({ ...good(), exp: 'tomorrow' }),
    'not good yet': await sign({ ...good(), nbf: now() + 600 }),
    'without a beginning': await sign(without('iat')),
    'of nobody': await sign(without('sub')),
    'of somebody no register knows': await sign({ ...good(), sub: 'somebody-else' }),
    'of an empty name': await sign({ ...good(), sub: '' }),
    'of a name that is a list': await sign({ ...good(), sub: ['maya-thornbury'] }),
    'an identity token': await sign(good(), { typ: 'JWT' }),
    'of no kind': await sign(good(), { typ: undefined }),
    'a logout token': await sign(good(), { typ: 'logout+jwt' }),
    'with a part nobody understands': await signExotic(),
  };
  return { jwk, good: () => sign(good()), bearer };
}

/** Those made of a good one's text. */
function forgedTexts(token: string, publicKey: string, jwk: JWK): Record<string, string> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = encoded({ ...good(), sub: 'ruth-oyelaran' });
  const hmac = (key: string | Buffer): string => {
    const text = `${encoded({ ...header, alg: 'HS256' })}.${body}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  return {
    'without a signature, and says so': `${encoded({ ...header, alg: 'none' })}.${body}.`,
    'without a signature, and says so in capitals': `${encoded({ ...header, alg: 'NONE' })}.${body}.`,
    'signed by a secret that is the public key': hmac(publicKey),
    'signed by a secret that is the public key as JSON': hmac(JSON.stringify(jwk)),
    'signed by a secret that is empty': hmac(Buffer.alloc(0)),
    'with the claims of another': `${head}.${claims}.${signature}`,
    'with another signature': `${head}.${body}.${randomBytes(64).toString('base64url')}`,
    'with a signature of zeros': `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`,
    'with one letter of its claims changed': `${head}.${swapped(body, 20)}.${signature}`,
    'with one letter of its signature changed': `${head}.${body}.${swapped(signature, 20)}`,
    'with a head that is no JSON': `${Buffer.from('{').toString('base64url')}.${body}.${signature}`,
    'cut in the middle': token.slice(0, Math.floor(token.length / 2)),
    'cut of its signature': `${head}.${body}`,
    'with a fourth part': `${token}.${signature}`,
    'twice in one': `${token}${token}`,
    'no token at all': 'maya-thornbury',
  };
}
