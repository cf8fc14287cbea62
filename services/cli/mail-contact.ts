import { MailAnswer, RevokedLinks } from '../../schemas/api/connection';
import { askApi, type Api } from './api';
import { agencyPath } from './agency-path';
import type { Result } from './result';

type Contact = { address: string; contact: string; phone: string; language: string };

export async function mailTo(api: Api, name: string, contact: Contact): Promise<Result> {
  const answer = await askApi([api, agencyPath(name, 'mail')], MailAnswer, contact);
  return { lines: [`${name} is asked by mail from now on.`], json: answer };
}

export async function revokeLinks(api: Api, name: string): Promise<Result> {
  const answer = await askApi([api, agencyPath(name, 'links/revoke')], RevokedLinks, {});
  return { lines: [`${answer.revoked} links lead to nothing any more.`], json: answer };
}
