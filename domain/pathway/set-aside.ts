import type { SetAsideReason } from '../../schemas/events/set-aside';
import type { StepKey } from '../../schemas/step';
import { defined } from '../defined';
import type { Draft } from './draft';

type Told = { type: string; data?: { step?: StepKey } | object };

/** A report that changes nothing, with why and of which step, for a person to read. */
export const aside = (reason: SetAsideReason, { type, data = {} }: Told): Draft[] => {
  const step = 'step' in data ? data.step : undefined;
  return [{ type: 'transition.report.set-aside', data: defined({ reason, reportType: type, step }) }];
};
