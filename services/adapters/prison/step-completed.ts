import { z } from 'zod';
import { Id } from '../../../schemas/reports/envelope';
import { StepKey } from '../../../schemas/step';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

const Body = z.looseObject({ step: StepKey, proof: Id.nullish() });

/** The prison's own resettlement system says that one of its steps is done. */
export const stepCompleted: Reading = {
  read: (body): Said => {
    const type = 'agency.step.completed';
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { step, proof } = parsed.data;
    return { fact: { type, data: { step, ...(proof && { proof }) } } };
  },
};
