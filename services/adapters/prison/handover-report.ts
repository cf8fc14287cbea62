import { z } from 'zod';
import { HandoverContent } from '../../../schemas/api/act';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import { NeedsDomain } from '../../../schemas/needs-domain';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, wrongFields } from '../../platform/wrong-field';

const Body = z.looseObject({ content: HandoverContent });

/** The prison finished its handover report. What it says is sealed; the report tells only which needs it speaks to. */
export function handoverReport({ body, occurredAt, numbers }: DomainEvent): Translation {
  const parsed = Body.safeParse(body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { content } = parsed.data;
  const covers = NeedsDomain.options.filter((domain) => content.needs[domain] !== undefined);
  return {
    outcome: 'report',
    draft: {
      type: 'agency.step.completed',
      data: { step: 'handover-report', covers },
      occurredAt,
      numbers,
      personal: [{ place: 'content', field: 'contentRef', value: content }],
    },
  };
}
