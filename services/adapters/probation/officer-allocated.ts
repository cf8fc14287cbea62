import { z } from 'zod';
import { isUntold, type Reading, type Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

const text = z.string().trim().min(1).max(200);

const Body = z.looseObject({
  allocationId: z.string().regex(/^[\w-]{1,120}$/, 'is no id of an allocation'),
  officer: z.looseObject({ name: text, team: text.nullish(), phone: text.nullish(), email: text.nullish() }).nullish(),
});

/** A community officer was named. Who it is goes into the encrypted store, where the payload says so. */
export const officerAllocated: Reading = {
  detail: { isThin: ({ officer }) => isUntold(officer), from: ({ officer }) => ({ officer }) },
  read: (body): Said => {
    const type = 'agency.allocation.community-officer-changed';
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { allocationId, officer } = parsed.data;
    return {
      fact: { type, data: { allocationId } },
      personal: officer ? [{ place: 'officer', key: allocationId, field: 'officerRef', value: told(officer) }] : [],
    };
  },
};

type Officer = NonNullable<z.infer<typeof Body>['officer']>;

const told = ({ name, team, phone, email }: Officer): object =>
  Object.fromEntries(Object.entries({ name, team, phone, email }).filter(([, word]) => word));
