import type { FastifyRequest } from 'fastify';
import { putOnRecord } from '../access';
import type { ApiPorts } from '../ports';

type Told = { what: string; fields: string[] };

/** What is handed to the person is on record as told to them, before it is. @throws problem 503 where it cannot be */
export async function toldToThePerson(
  told: Told,
  { pathway, officer: { agency, id: who, role } }: Pick<FastifyRequest, 'officer' | 'pathway'>,
  { accessLog, now }: Pick<ApiPorts, 'accessLog' | 'now'>,
): Promise<void> {
  const access = {
    ...{ at: now(), kind: 'disclosure' as const, agency: 'the-person', who, role: `${role} of ${agency}` },
    ...{ purpose: 'own-rights', pathways: [pathway._id], ...told },
    legalBasis: 'Directive (EU) 2016/680, Article 14',
  };
  await putOnRecord(access, accessLog, 'nothing is handed over');
}
