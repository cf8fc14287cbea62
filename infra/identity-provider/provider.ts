import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Provider, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import type { Member } from '../../schemas/api/register';

type Settings = {
  OIDC_ISSUER: string;
  OIDC_AUDIENCE: string;
  OIDC_CLIENT_ID: string;
  OIDC_CLIENT_KEY_FILE: string;
  PUBLIC_URL: string;
};

const alg = 'ES256';

/**
 * Knows the console as a client, and each made-up member twice: as somebody who signs in there, and as a client of their
 * own, by which the command line acts for them. All are known by the one key of this data folder. Forgets at its end.
 */
export function openProvider(settings: Settings, members: readonly Member[]): Provider {
  const { OIDC_AUDIENCE: audience, OIDC_CLIENT_ID: consoleId, PUBLIC_URL } = settings;
  const own = JSON.parse(readFileSync(settings.OIDC_CLIENT_KEY_FILE, 'utf8')) as JWK;
  const known = {
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: alg,
    id_token_signed_response_alg: alg,
    jwks: { keys: [publicHalf(own)] },
  } as const;
  const configuration: Configuration = {
    clients: [
      { ...known, client_id: consoleId, redirect_uris: [new URL('/sign-in/back', PUBLIC_URL).href] },
      ...members.map(({ id }) => ({
        ...known,
        ...{ client_id: id, redirect_uris: [], response_types: [], grant_types: ['client_credentials'] },
      })),
    ],
    jwks: { keys: [newKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    enabledJWA: { clientAuthSigningAlgValues: [alg], idTokenSigningAlgValues: [alg] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: '', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg } } }),
      },
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, ClientCredentials: 600 },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    loadExistingGrant: granted,
  };
  return new Provider(settings.OIDC_ISSUER, configuration);
}

/** Nobody is asked whether our own console may know who they are. */
async function granted({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

const publicHalf = ({ d: _private, ...rest }: JWK): JWK => rest;

const newKey = (): JWK => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  ...{ alg, use: 'sig', kid: randomBytes(8).toString('hex') },
});
