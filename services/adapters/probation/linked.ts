import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload } from '../../platform/wrong-field';

/** Probation learned the prison's number of its person: both stand in the report. One number alone links nothing. */
export function linked({ occurredAt, numbers }: DomainEvent): Translation {
  if (numbers.length < 2)
    return invalidPayload([
      { field: 'personReference.identifiers', message: 'must carry both a NOMS and a CRN number' },
    ]);
  return { outcome: 'report', draft: { type: 'agency.identity.linked', data: {}, occurredAt, numbers, personal: [] } };
}
