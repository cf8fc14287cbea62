import { z } from 'zod';
import { NeedsDomain } from '../../../schemas/needs-domain';
import { Id } from '../../../schemas/reports/envelope';
import { ReturnReason, StepKey } from '../../../schemas/step';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields, type Personal } from '../../platform/translation';

const Accepted = z.looseObject({
  step: StepKey,
  offer: z.int().positive().nullish(),
  note: z.string().trim().max(4000).nullish(),
});
const Completed = Accepted.omit({ offer: true }).extend({ proof: Id.nullish() });
const Returned = Accepted.extend({ reason: ReturnReason, missing: z.array(NeedsDomain).max(7).nullish() });

/** Probation took on what it was offered. */
export const handoverAccepted: Reading = {
  read: (body): Said => {
    const type = 'agency.step.accepted';
    const parsed = Accepted.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    return { fact: { type, data: offered(parsed.data) }, personal: noteOf(parsed.data) };
  },
};

/** Probation says that a step of its own is done. */
export const stepCompleted: Reading = {
  read: (body): Said => {
    const type = 'agency.step.completed';
    const parsed = Completed.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { step, proof } = parsed.data;
    return { fact: { type, data: { step, ...(proof && { proof }) } }, personal: noteOf(parsed.data) };
  },
};

/** Probation sent back what it was offered, with a coded reason and, where something is missing, what. */
export const handoverReturned: Reading = {
  read: (body): Said => {
    const type = 'agency.step.returned';
    const parsed = Returned.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { reason, missing } = parsed.data;
    return {
      fact: { type, data: { ...offered(parsed.data), reason, ...(missing ? { missing } : {}) } },
      personal: noteOf(parsed.data),
    };
  },
};

type Answer = z.infer<typeof Accepted>;

const offered = ({ step, offer }: Answer) => ({ step, ...(offer ? { offer } : {}) });

const noteOf = ({ note }: Pick<Answer, 'note'>): Personal[] =>
  note ? [{ place: 'note', field: 'noteRef', value: note }] : [];
