import { z } from 'zod';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import { NeedsDomain } from '../../../schemas/needs-domain';
import { ReturnReason, StepKey } from '../../../schemas/step';
import type { Personal, Translation } from '../../platform/report-intake';
import { invalidPayload, wrongFields } from '../../platform/wrong-field';

const Accepted = z.looseObject({
  step: StepKey,
  offer: z.int().positive().nullish(),
  note: z.string().trim().max(4000).nullish(),
});
const Returned = Accepted.extend({ reason: ReturnReason, missing: z.array(NeedsDomain).max(7).nullish() });

/** Probation took on what it was offered. */
export function handoverAccepted({ body, occurredAt, numbers }: DomainEvent): Translation {
  const parsed = Accepted.safeParse(body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  return {
    outcome: 'report',
    draft: {
      type: 'agency.step.accepted',
      data: offered(parsed.data),
      occurredAt,
      numbers,
      personal: noteOf(parsed.data),
    },
  };
}

/** Probation sent back what it was offered, with a coded reason and, where something is missing, what. */
export function handoverReturned({ body, occurredAt, numbers }: DomainEvent): Translation {
  const parsed = Returned.safeParse(body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { reason, missing } = parsed.data;
  return {
    outcome: 'report',
    draft: {
      type: 'agency.step.returned',
      data: { ...offered(parsed.data), reason, ...(missing ? { missing } : {}) },
      occurredAt,
      numbers,
      personal: noteOf(parsed.data),
    },
  };
}

type Answer = z.infer<typeof Accepted>;

const offered = ({ step, offer }: Answer) => ({ step, ...(offer ? { offer } : {}) });

const noteOf = ({ note }: Answer): Personal[] => (note ? [{ place: 'note', field: 'noteRef', value: note }] : []);
