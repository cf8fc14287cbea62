import { z } from 'zod';
import { LocalDate } from '../../../schemas/time';
import { isUntold, type Reading, type Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

const Details = z.looseObject({
  firstName: z.string().trim().max(120).nullish(),
  lastName: z.string().trim().max(120).nullish(),
  dateOfBirth: LocalDate.nullish(),
  language: z.string().max(60).nullish(),
  contact: z.string().max(200).nullish(),
});

/** Who the person is. Every word of it goes into the encrypted store; a notice that carries no name says nothing. */
export const registered: Reading = {
  detail: {
    isThin: ({ firstName, lastName }) => isUntold(firstName) && isUntold(lastName),
    from: ({ firstName, lastName, dateOfBirth, language, contact }) => ({
      firstName,
      lastName,
      dateOfBirth,
      language,
      contact,
    }),
  },
  read: (body): Said => {
    const type = 'agency.person.registered';
    const parsed = Details.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { firstName, lastName, dateOfBirth, language, contact } = parsed.data;
    const name = [firstName, lastName].filter(Boolean).join(' ');
    if (name === '') return { type, ignored: 'a registration that carries no name' };
    const known = Object.entries({ name, birthDate: dateOfBirth, language, contact }).filter(([, told]) => told);
    return {
      fact: { type, data: {} },
      personal: [{ place: 'person', field: 'detailsRef', value: Object.fromEntries(known) }],
    };
  },
};
