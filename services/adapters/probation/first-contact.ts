import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { Translation } from '../../platform/report-intake';

/** The supervising officer met the person after the release. */
export const firstContact = ({ occurredAt, numbers }: DomainEvent): Translation => ({
  outcome: 'report',
  draft: { type: 'agency.step.completed', data: { step: 'first-contact' }, occurredAt, numbers, personal: [] },
});
