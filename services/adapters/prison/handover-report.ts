import { z } from 'zod';
import { HandoverContent } from '../../../schemas/api/act';
import { NeedsDomain } from '../../../schemas/needs-domain';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

const Body = z.looseObject({ content: HandoverContent });

/** The prison finished its handover report. What it says is sealed; the report tells only which needs it speaks to. */
export const handoverReport: Reading = {
  read: (body): Said => {
    const type = 'agency.step.completed';
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { content } = parsed.data;
    const covers = NeedsDomain.options.filter((domain) => content.needs[domain] !== undefined);
    return {
      fact: { type, data: { step: 'handover-report', covers } },
      personal: [{ place: 'content', field: 'contentRef', value: content }],
    };
  },
};
