import type { HandoverRule } from '../../handover/handover-date';

/** England and Wales: the figures of the Offender Management in Custody model. */
export const handoverRule: HandoverRule = {
  earlyAllocation: { months: -15 },
  indeterminate: { months: -12 },
  determinateParole: { months: -12 },
  determinate: { months: -8, days: -14 },
  shortSentence: { months: 10 },
};
