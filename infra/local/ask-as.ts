import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { createClientToken } from '../../services/platform/client-token';

/** How a program acts for a made-up officer, and for whom it reads where nobody is named. */
export type SignIn = { issuer: string; audience: string; keyFile: string; reader: string };

/** The made-up coordinator, who may read everything. */
export const reader = 'ellis-marchetti';

/** Asks a local api as its reader, or as another officer who is named. */
export type AskAs = (url: string, sent?: RequestInit, who?: string) => Promise<Response>;

/** Shows the access token that the identity provider of this machine gives for whoever asks. */
export function createAskAs({ issuer, audience, keyFile, reader }: SignIn): AskAs {
  const key = JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;
  const tokenOf = createClientToken({ issuer, audience, key });
  return async (url, sent = {}, who = reader) => {
    const headers = new Headers(sent.headers);
    headers.set('authorization', `Bearer ${await tokenOf(who)}`);
    return fetch(url, { ...sent, headers });
  };
}
