import { z } from 'zod';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import { LocalDate } from '../../../schemas/time';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, wrongFields } from '../../platform/wrong-field';

const Details = z.looseObject({
  firstName: z.string().trim().max(120).nullish(),
  lastName: z.string().trim().max(120).nullish(),
  dateOfBirth: LocalDate.nullish(),
  language: z.string().max(60).nullish(),
  contact: z.string().max(200).nullish(),
});

/** Who the person is. Every word of it goes into the encrypted store; a notice that carries no name says nothing. */
export function registered({ body, occurredAt, numbers }: DomainEvent): Translation {
  const parsed = Details.safeParse(body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { firstName, lastName, dateOfBirth, language, contact } = parsed.data;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  if (name === '') return { outcome: 'ignored', reasons: ['a registration that carries no name'] };
  const known = Object.entries({ name, birthDate: dateOfBirth, language, contact }).filter(([, told]) => told);
  return {
    outcome: 'report',
    draft: {
      type: 'agency.person.registered',
      data: {},
      occurredAt,
      numbers,
      personal: [{ place: 'person', field: 'detailsRef', value: Object.fromEntries(known) }],
    },
  };
}
