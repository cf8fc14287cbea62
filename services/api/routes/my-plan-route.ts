import { z } from 'zod';
import type { Member } from '../../../schemas/api/register';
import type { App } from '../app';
import { myPlan, type Phone } from '../my-plan/my-plan';
import { planLanguages, planPage } from '../my-plan/page';
import { ownFile } from '../own-file/own-file';
import { toldToThePerson } from '../own-file/told-to-the-person';
import { profileIn } from '../pathway-page';
import type { ApiPorts, PathwayDocument } from '../ports';
import { contactRef } from '../step-view';
import { PathwayParams } from './pathway-route';

type Ports = Pick<ApiPorts, 'store' | 'ownRights' | 'accessLog' | 'now'>;

const Contact = z.object({ phone: z.string().optional() }).optional();

/** A person's plan in plain words and in their language, to be printed and given to them: on record as told to them. */
export function myPlanRoute(app: App, ports: Ports): void {
  app.get(
    '/api/pathways/:id/my-plan.html',
    {
      schema: {
        ...{
          tags: ['a person’s rights'],
          summary: 'A person’s plan on paper, in their language, with a card for the day',
        },
        params: PathwayParams,
        querystring: z.strictObject({ language: z.enum(planLanguages).default('en') }),
      },
    },
    async (request, reply) => {
      const { pathway, member, query } = request;
      const file = await ownFile(pathway, { ...ports, ...ports.ownRights });
      const isReleased = pathway.state.dates.releasedOn !== undefined;
      const phones = await phonesIn(pathway, member, ports);
      const plan = myPlan(file, { phones, zone: profileIn(pathway).zone, isReleased });
      await toldToThePerson({ what: 'my-plan', fields: Object.keys(plan) }, request, ports);
      return reply.type('text/html; charset=utf-8').send(planPage(plan, query.language));
    },
  );
}

/** The officer who hands it over, and the probation officer who was named; numbers, and nobody's name. */
async function phonesIn(document: PathwayDocument, member: Member, { store }: Ports): Promise<Phone[]> {
  const named = document.state.steps['community-officer-named'];
  const reference = named === undefined ? undefined : contactRef(named);
  const contact = reference === undefined ? undefined : Contact.parse(await store.get(reference));
  const own = [member.workPhone, member.dutyPhone].filter((number) => number !== undefined);
  const others = [contact?.phone].filter((number) => number !== undefined && !own.includes(number)) as string[];
  const phones: Phone[] =
    member.agency === 'prison'
      ? [
          { whose: 'contactOfficer', numbers: own },
          { whose: 'probationOfficer', numbers: others },
        ]
      : [{ whose: 'probationOfficer', numbers: [...own, ...others] }];
  return phones.filter(({ numbers }) => numbers.length > 0);
}
