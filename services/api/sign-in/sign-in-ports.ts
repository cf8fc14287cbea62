import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { z } from 'zod';
import type { Cipher } from '../../platform/cipher';
import type { Db } from '../../platform/mongo';
import type { ApiPorts } from '../ports';
import { createBearers } from './bearers';
import { createProvider } from './provider';
import { createSeal } from './seal';
import { createSessions } from './sessions';

/** Which identity provider says who somebody is. */
export const signInConfig = {
  /** Where browsers reach the console. */
  PUBLIC_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  /** The private key, a JWK, by which the provider knows us. */
  OIDC_CLIENT_KEY_FILE: z.string().min(1),
  /** What access tokens of systems must be for. */
  OIDC_AUDIENCE: z.string().min(1),
};

type Settings = z.infer<z.ZodObject<typeof signInConfig>>;
type SignInPorts = Pick<ApiPorts, 'provider' | 'sessions' | 'bearers' | 'seal' | 'publicUrl'>;

/** @throws when the key file cannot be read */
export function signInPorts(settings: Settings, { db, cipher }: { db: Db; cipher: Cipher }): SignInPorts {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_AUDIENCE: audience, PUBLIC_URL: publicUrl } = settings;
  const key = JSON.parse(readFileSync(settings.OIDC_CLIENT_KEY_FILE, 'utf8')) as JWK;
  const provider = createProvider({ issuer, clientId, key, publicUrl });
  return {
    provider,
    sessions: createSessions(db, () => new Date().toISOString()),
    bearers: createBearers({ issuer, audience, keys: provider.keys }),
    seal: createSeal(cipher),
    publicUrl: new URL(publicUrl),
  };
}
