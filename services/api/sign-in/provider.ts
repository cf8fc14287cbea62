import { createRemoteJWKSet, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import { isLoopback } from '../../platform/loopback-address';
import { madeOnce } from '../../platform/made-once';
import { problem } from '../../platform/problem';

/** What a browser takes along while it is away at the identity provider. */
export type Away = { verifier: string; state: string; nonce: string; to: string };

export type Provider = {
  /** Where to send a browser that wants to come back to the path `to`. @throws problem 503 when the provider is away */
  begin(to: string): Promise<{ url: string; away: Away }>;
  /** Who came back; undefined when they did not sign in, or this is not the answer to what was asked. */
  finish(answer: URLSearchParams, away: Away): Promise<string | undefined>;
  /** What the provider signs its tokens with. */
  keys: JWTVerifyGetKey;
};

export type Client = { issuer: string; clientId: string; key: JWK; publicUrl: string };

export const backPath = '/sign-in/back';

/**
 * Any OpenID provider: code with PKCE, the client known by its private key. Officers share computers, so it is asked
 * each time who is there. What the provider says of itself is read on first use and again after a failure.
 */
export function createProvider({ issuer, clientId, key, publicUrl }: Client): Provider {
  const back = new URL(backPath, publicUrl).href;
  const configuration = madeOnce(() =>
    discovered({ issuer, clientId, key }).catch((cause: unknown) => {
      throw away(cause);
    }),
  );
  const keySet = madeOnce(async () =>
    createRemoteJWKSet(new URL((await configuration()).serverMetadata().jwks_uri ?? issuer)),
  );
  return {
    async begin(to) {
      const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: back, scope: 'openid', prompt: 'login', state, nonce },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, away: { verifier, state, nonce, to } };
    },
    async finish(answer, { verifier: pkceCodeVerifier, state: expectedState, nonce: expectedNonce }) {
      const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
      const current = new URL(`?${answer.toString()}`, back);
      const tokens = await oidc.authorizationCodeGrant(await configuration(), current, checks).catch(unlessAway);
      return tokens?.claims()?.sub;
    },
    keys: async (header, token) => (await keySet())(header, token),
  };
}

async function discovered({ issuer, clientId, key }: Omit<Client, 'publicUrl'>): Promise<oidc.Configuration> {
  const signing = { key: (await importJWK(key, 'ES256')) as oidc.CryptoKey, ...(key.kid ? { kid: key.kid } : {}) };
  const here = { execute: isLoopback(new URL(issuer)) ? [oidc.allowInsecureRequests] : [] };
  return oidc.discovery(new URL(issuer), clientId, {}, oidc.PrivateKeyJwt(signing), here);
}

/** A refusal by the provider, or an answer that does not fit, is nobody; a provider that does not answer is told. */
function unlessAway(error: unknown): undefined {
  if (error instanceof TypeError) throw away(error);
  return undefined;
}

const away = (cause: unknown): Error =>
  Object.assign(problem(503, 'sign-in-away', 'Signing in does not work just now. Try again.'), { cause });
