import type { Acceptance } from './step-definition';

/** Providers asked one after the other; a yes is not yet the thing itself. */
export const service = (candidates: readonly string[], workingDays = 2): Acceptance => ({
  by: 'service',
  replyWithin: { workingDays },
  onSilence: 'panel',
  candidates,
  returnsBeforePanel: 1,
  concludes: false,
});
