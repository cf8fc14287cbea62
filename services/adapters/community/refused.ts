import { z } from 'zod';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { DeclineReason } from '../../../schemas/step';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, wrongFields } from '../../platform/wrong-field';

/** Why a provider says no, in its own codes and in ours. */
const reasons = {
  NO_VACANCY: 'no-vacancy',
  NEEDS_NOT_MET: 'needs-not-met-here',
  OUTSIDE_AREA: 'outside-area',
  CONFLICT_OF_INTEREST: 'conflict-of-interest',
} as const satisfies Record<string, DeclineReason>;

const Body = z.looseObject({
  rejectionReason: z.enum(Object.keys(reasons) as (keyof typeof reasons)[]),
  note: z.string().trim().max(4000).nullish(),
});

/** A provider declines before it began: the next candidate is to be asked. */
export function refused({ body, occurredAt, numbers }: DomainEvent, provider: string): Translation {
  const parsed = Body.safeParse(body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { rejectionReason, note } = parsed.data;
  return {
    outcome: 'report',
    draft: {
      type: 'agency.step.declined',
      data: { step: 'accommodation-confirmed', reason: reasons[rejectionReason], provider },
      occurredAt,
      numbers,
      personal: note ? [{ place: 'note', field: 'noteRef', value: note }] : [],
    },
  };
}
