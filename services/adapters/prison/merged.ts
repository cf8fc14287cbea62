import { twoNumbers } from '../../../schemas/hmpps/person-number';
import type { Reading } from '../../platform/domain-event-translator';

/** Two records of one person became one. The reference may name either number: the body says which of them goes on. */
export const merged: Reading = {
  read: () => ({ fact: { type: 'agency.identity.merged', data: {} } }),
  people: {
    find: (payload) => twoNumbers(payload, { scheme: 'NOMS', staying: 'nomsNumber', other: 'removedNomsNumber' }),
    roles: ['surviving', 'removed'],
  },
};
