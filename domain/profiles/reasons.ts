import type { Consequence, DeclineReason, ReturnReason } from '../../schemas/step';

/** The reasons a profile knows, each with what follows; the clock of the step runs on whatever the reason. */
export type Reasons = {
  returned: Readonly<Partial<Record<ReturnReason, Consequence>>>;
  declined: Readonly<Partial<Record<DeclineReason, Consequence>>>;
};

/** Where a jurisdiction has no list of its own. */
export const defaultReasons: Reasons = {
  returned: {
    incomplete: 'mended-by-owner',
    'wrong-area': 'mended-by-owner',
    'conflict-of-interest': 'mended-by-owner',
    dispute: 'panel',
  },
  declined: {
    'no-vacancy': 'next-candidate',
    'needs-not-met-here': 'next-candidate',
    'outside-area': 'next-candidate',
    'conflict-of-interest': 'next-candidate',
  },
};
