import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { createClientToken } from '../platform/client-token';
import { refusal } from './refusal';

/** How the start of this clone lets its command line act for a made-up officer, and who reads where nobody is named. */
type SignIn = { issuer: string; audience: string; keyFile: string; reader: string };

/**
 * An access token: the environment's `THROUGHGATE_TOKEN`, which says by itself whose it is, else one that the identity
 * provider of a start on this machine gives for the officer. @throws refusal saying what to do
 */
export async function tokenFor(
  as: string | undefined,
  env: Record<string, string | undefined>,
  signIn: SignIn | undefined,
): Promise<string> {
  const given = env['THROUGHGATE_TOKEN'];
  if (given !== undefined && given !== '') return given;
  if (signIn === undefined)
    throw refusal('no-token', 'Set THROUGHGATE_TOKEN to an access token for the api: nothing was started here.');
  const { issuer, audience, keyFile, reader } = signIn;
  const who = as ?? (env['THROUGHGATE_AS'] || reader);
  const tokenOf = createClientToken({ issuer, audience, key: JSON.parse(readFileSync(keyFile, 'utf8')) as JWK });
  return tokenOf(who).catch(() => {
    throw refusal('nobody-of-that-name', `The identity provider gives no token for ${who}. Is there such an officer?`);
  });
}
