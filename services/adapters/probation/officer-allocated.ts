import { z } from 'zod';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, wrongFields } from '../../platform/wrong-field';

const text = z.string().trim().min(1).max(200);

const Body = z.looseObject({
  allocationId: z.string().regex(/^[\w-]{1,120}$/, 'is no id of an allocation'),
  officer: z.looseObject({ name: text, team: text.nullish(), phone: text.nullish(), email: text.nullish() }).nullish(),
});

/** A community officer was named. Who it is goes into the encrypted store, where the payload says so. */
export function officerAllocated({ body, occurredAt, numbers }: DomainEvent): Translation {
  const parsed = Body.safeParse(body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { allocationId, officer } = parsed.data;
  return {
    outcome: 'report',
    draft: {
      type: 'agency.allocation.community-officer-changed',
      data: { allocationId },
      occurredAt,
      numbers,
      personal: officer ? [{ place: 'officer', key: allocationId, field: 'officerRef', value: told(officer) }] : [],
    },
  };
}

type Officer = NonNullable<z.infer<typeof Body>['officer']>;

const told = ({ name, team, phone, email }: Officer): object =>
  Object.fromEntries(Object.entries({ name, team, phone, email }).filter(([, word]) => word));
