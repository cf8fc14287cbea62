import { createClientToken, type SignIn } from '../platform/client-token';
import { refusal } from './refusal';

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
  const who = as ?? (env['THROUGHGATE_AS'] || signIn.reader);
  return createClientToken(signIn)(who).catch(() => {
    throw refusal('nobody-of-that-name', `The identity provider gives no token for ${who}. Is there such an officer?`);
  });
}
