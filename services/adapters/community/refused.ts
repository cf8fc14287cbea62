import { z } from 'zod';
import type { DeclineReason } from '../../../schemas/step';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, unmappedCode, wrongFields, type Personal } from '../../platform/translation';
import { Referral } from './referral';

/** Why a provider says no, in its own codes and in ours. */
const reasons = new Map<string, DeclineReason>([
  ['NO_VACANCY', 'no-vacancy'],
  ['NEEDS_NOT_MET', 'needs-not-met-here'],
  ['OUTSIDE_AREA', 'outside-area'],
  ['CONFLICT_OF_INTEREST', 'conflict-of-interest'],
]);

const Refused = z.looseObject({ rejectionReason: z.string(), note: z.string().trim().max(4000).nullish() });

type Told = { reason: DeclineReason; personal: Personal[] };

function told(body: object): Told | { refused: ReturnType<typeof invalidPayload> } {
  const parsed = Refused.safeParse(body);
  if (!parsed.success) return { refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
  const { rejectionReason, note } = parsed.data;
  const reason = reasons.get(rejectionReason);
  if (reason === undefined) return { refused: unmappedCode('additionalInformation.rejectionReason', rejectionReason) };
  return { reason, personal: note ? [{ place: 'note', field: 'noteRef', value: note }] : [] };
}

/** A provider of accommodation declines before it began: the next candidate is to be asked. */
export const placeRefused = (provider: string): Reading => ({
  read: (body): Said => {
    const type = 'agency.step.declined';
    const said = told(body);
    if ('refused' in said) return { type, refused: said.refused };
    const { reason, personal } = said;
    return { fact: { type, data: { step: 'accommodation-confirmed', reason, provider } }, personal };
  },
});

/** A service says no to a referral. */
export const referralRefused: Reading = {
  read: (body): Said => {
    const type = 'agency.referral.declined';
    const parsed = Referral.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const said = told(body);
    if ('refused' in said) return { type, refused: said.refused };
    const { reason, personal } = said;
    return { fact: { type, data: { referral: parsed.data.referralId, reason } }, personal };
  },
};
