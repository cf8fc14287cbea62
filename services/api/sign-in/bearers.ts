import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { createKept } from '../../platform/keys/kept';
import { problem } from '../../platform/problem';

/** What systems show: an access token of the identity provider. */
export type Bearers = {
  /** Whom the token is of; undefined for one that is not good. @throws problem 503 when it cannot be looked at now */
  subjectOf(token: string): Promise<string | undefined>;
};

export type Trust = { issuer: string; audience: string; keys: JWTVerifyGetKey };

/** Signatures by a private key alone: none that whoever checks could make. */
const algorithms = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];

/** What was found of a token holds this long: no right is kept longer. */
const found = { size: 10_000, forMs: 1_000 };

/** Tells apart a token that is not good from an identity provider that does not answer. */
export function createBearers({ issuer, audience, keys }: Trust): Bearers {
  const kept = createKept<string | undefined>(found);
  const look = async (token: string): Promise<string | undefined> => {
    try {
      const claims = ['sub', 'exp', 'iat'];
      const options = { issuer, audience, algorithms, typ: 'at+jwt', requiredClaims: claims };
      return (await jwtVerify(token, keys, options)).payload.sub;
    } catch (cause) {
      if (isNotGood(cause)) return undefined;
      throw Object.assign(problem(503, 'sign-in-away', 'Who asks cannot be checked just now. Try again.'), { cause });
    }
  };
  return { subjectOf: (token) => kept.get(token, () => look(token)) };
}

/** `ERR_JOSE_GENERIC` and a timeout are the provider's; whatever else jose says is of the token. */
const isNotGood = (error: unknown): boolean =>
  error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && error.code !== 'ERR_JWKS_TIMEOUT';
