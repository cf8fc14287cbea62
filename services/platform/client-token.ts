import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importJWK, SignJWT, type JWK } from 'jose';
import { z } from 'zod';

/** The identity provider a system shows its tokens from, and the file of the private key, a JWK, it is known there by. */
export type SystemClient = { issuer: string; audience: string; keyFile: string };

/** How a program acts for a made-up officer of a start on this machine, and for whom it reads where nobody is named. */
export type SignIn = SystemClient & { reader: string };

const Discovered = z.looseObject({ issuer: z.string(), token_endpoint: z.url() });
const Granted = z.looseObject({ access_token: z.string(), expires_in: z.number() });

const assertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const goodFor = '1 minute';
/** So long before its end a token is no longer used. */
const marginMs = 30_000;

/** Client credentials with `private_key_jwt`; a token is used again until shortly before its end. @throws when it gets none */
export function createClientToken({ issuer, audience, keyFile }: SystemClient): (clientId: string) => Promise<string> {
  const key = JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;
  const kept = new Map<string, { token: string; until: number }>();
  const fetched = async (clientId: string): Promise<string> => {
    const discovered = await json(
      Discovered,
      new URL('.well-known/openid-configuration', `${issuer.replace(/\/$/, '')}/`),
    );
    const signed = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', ...(key.kid === undefined ? {} : { kid: key.kid }) })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(discovered.issuer)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(goodFor)
      .sign(await importJWK(key, 'ES256'));
    const form = new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: clientId, resource: audience },
      ...{ client_assertion_type: assertion, client_assertion: signed },
    });
    const granted = await json(Granted, new URL(discovered.token_endpoint), { method: 'POST', body: form });
    kept.set(clientId, { token: granted.access_token, until: Date.now() + granted.expires_in * 1_000 - marginMs });
    return granted.access_token;
  };
  return async (clientId) => {
    const before = kept.get(clientId);
    return before !== undefined && before.until > Date.now() ? before.token : fetched(clientId);
  };
}

async function json<T>(shape: z.ZodType<T>, url: URL, sent: RequestInit = {}): Promise<T> {
  const response = await fetch(url, sent);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return shape.parse(body);
  throw new Error(`${url.origin} gave no token: ${response.status} ${JSON.stringify(body ?? '')}`);
}
