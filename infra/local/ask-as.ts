import { createClientToken, type SignIn } from '../../services/platform/client-token';

/** The made-up coordinator, who may read everything. */
export const reader = 'ellis-marchetti';

/** Asks a local api as its reader, or as another officer who is named. */
export type AskAs = (url: string, sent?: RequestInit, who?: string) => Promise<Response>;

/** Shows the access token that the identity provider of this machine gives for whoever asks. */
export function createAskAs(signIn: SignIn): AskAs {
  const tokenOf = createClientToken(signIn);
  return async (url, sent = {}, who = signIn.reader) => {
    const headers = new Headers(sent.headers);
    headers.set('authorization', `Bearer ${await tokenOf(who)}`);
    return fetch(url, { ...sent, headers });
  };
}
