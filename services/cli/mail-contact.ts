import { MailAnswer, RevokedLinks } from '../../schemas/api/connection';
import { agencyAddress } from './agency-address';
import { ask } from './ask';
import type { Result } from './result';

type Acting = { apiUrl: string; by: string };
type Contact = { address: string; contact: string; phone: string; language: string };

export async function mailTo({ apiUrl, by }: Acting, name: string, contact: Contact): Promise<Result> {
  const answer = await ask(agencyAddress(apiUrl, name, 'mail'), MailAnswer, { body: contact, by });
  return { lines: [`${name} is asked by mail from now on.`], json: answer };
}

export async function revokeLinks({ apiUrl, by }: Acting, name: string): Promise<Result> {
  const answer = await ask(agencyAddress(apiUrl, name, 'links/revoke'), RevokedLinks, { body: {}, by });
  return { lines: [`${answer.revoked} links lead to nothing any more.`], json: answer };
}
