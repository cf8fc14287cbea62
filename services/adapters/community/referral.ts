import { z } from 'zod';
import type { Attendance, ReferralOutcome } from '../../../schemas/reports/referral';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, unmappedCode, wrongFields } from '../../platform/translation';

export const Referral = z.looseObject({ referralId: z.string().min(1).max(120) });

const Ended = Referral.extend({ deliveryState: z.string().nullish(), withdrawalCode: z.string().nullish() });

const outcomes = new Map<string, ReferralOutcome>([
  ['COMPLETED', 'completed'],
  ['PREMATURELY_ENDED', 'ended-early'],
  ['ENDED_EARLY', 'ended-early'],
  ['CANCELLED', 'cancelled'],
]);

/** A service was asked, or took the person on by naming who works with them. */
export const referral = (told: 'sent' | 'accepted'): Reading => ({
  read: (body): Said => {
    const type = `agency.referral.${told}` as const;
    const parsed = Referral.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    return { fact: { type, data: { referral: parsed.data.referralId } } };
  },
});

/** One meeting, and whether the person came where the name of the event tells it. */
export const session = (attendance?: Attendance): Reading => ({
  read: (body): Said => {
    const type = 'agency.referral.session-recorded';
    const parsed = Referral.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    return { fact: { type, data: { referral: parsed.data.referralId, ...(attendance && { attendance }) } } };
  },
});

/** The service's work is over: its own state says how, its own code why. */
export const referralEnded: Reading = {
  read: (body): Said => {
    const type = 'agency.referral.ended';
    const parsed = Ended.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { referralId, deliveryState, withdrawalCode } = parsed.data;
    const outcome = outcomes.get(deliveryState ?? '');
    if (outcome === undefined)
      return { type, refused: unmappedCode('additionalInformation.deliveryState', deliveryState) };
    const reason = /^[\w-]{1,40}$/.test(withdrawalCode ?? '') ? withdrawalCode : undefined;
    return { fact: { type, data: { referral: referralId, outcome, ...(reason && { reason }) } } };
  },
};
