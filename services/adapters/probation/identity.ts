import { twoNumbers } from '../../../schemas/hmpps/person-number';
import type { Reading } from '../../platform/domain-event-translator';

/**
 * Probation learned the prison's number of its person: where both stand, the report links them. One number alone links
 * nothing, and is reported all the same: somebody has to hear of it.
 */
export const linked: Reading = { read: () => ({ fact: { type: 'agency.identity.linked', data: {} } }) };

/** Two records of one person became one; the source's number is no longer used. */
export const merged: Reading = {
  read: () => ({ fact: { type: 'agency.identity.merged', data: {} } }),
  people: {
    find: (payload) => twoNumbers(payload, { scheme: 'CRN', staying: 'targetCRN', other: 'sourceCRN' }),
    roles: ['surviving', 'removed'],
  },
};

/** They were two persons after all; the reference names the number that had taken everything in. */
export const unmerged: Reading = {
  read: () => ({ fact: { type: 'agency.identity.unmerged', data: {} } }),
  people: {
    find: (payload) => twoNumbers(payload, { scheme: 'CRN', staying: 'reactivatedCRN', other: 'unmergedCRN' }),
    roles: ['reactivated', 'remaining'],
  },
};
